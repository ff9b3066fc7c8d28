"""The practice: locations, hours, staff, skills, shifts and the policies of its clock."""
