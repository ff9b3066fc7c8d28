"""Which column is which, by the names booking systems give them."""

from django.utils.translation import gettext as _

from rapport.clients.visit_files.reading import Line, UnreadableFile
from rapport.core.names import fold

NAMES = {
    "name": "name client patient customer fullname clientname patientname customername guest",
    "first": "firstname first givenname vorname nombre",
    "last": "lastname last surname familyname nachname apellido",
    "email": "email mail emailaddress clientemail patientemail correo",
    "phone": "phone mobile cell telephone phonenumber mobilephone cellphone mobilenumber telefono",
    "treatment": "treatment service procedure appointmenttype type servicename reason",
    "provider": "provider staff practitioner with employee staffmember clinician stylist doctor",
    "moment": "startsat start starttime datetime dateandtime appointment when appointmentdatetime",
    "date": "date day appointmentdate startdate fecha",
    "time": "time appointmenttime hour hora",
    "state": "state status appointmentstatus estado",
    "reference": "reference ref id bookingid appointmentid bookingreference visitid confirmation",
}
KNOWN = {alias: column for column, aliases in NAMES.items() for alias in aliases.split()}


def columns(head: Line) -> dict[str, int]:
    """Position of every column we understand. Raises UnreadableFile where a needed one is missing."""
    found: dict[str, int] = {}
    for position, cell in enumerate(head.cells):
        column = KNOWN.get("".join(char for char in fold(cell) if char.isalnum()))
        if column:
            found.setdefault(column, position)
    # A column "Time" or "Start time" beside one of dates holds the hour only.
    if "date" in found and "moment" in found and "time" not in found:
        found["time"] = found.pop("moment")
    if not {"moment", "date"} & found.keys():
        raise UnreadableFile(_("No column for the date was found. Name it Date, or Start."))
    if not {"name", "first", "last", "email", "phone", "reference"} & found.keys():
        raise UnreadableFile(_("No column says whose visit it is. Name it Name, E-mail or Phone."))
    return found
