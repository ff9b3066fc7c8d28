"""People from files: clients and staff, looked at before anything is written, and taken back within a day."""
