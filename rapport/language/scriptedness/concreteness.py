"""How concrete the words are: a proxy of our own, since the usual norms have no licence for shipping.

Two short lists of words that a desk writes, English and Spanish, sorted by one question: could one
point at it? The score is the balance of the two, -1 (all abstract) to 1.
"""

from collections.abc import Sequence

_CONCRETE = (
    "door window room chair table bed sofa coffee tea water glass cup phone call voice card letter mail "
    "photo picture mirror towel blanket pillow robe shoe coat bag key car bus train street corner "
    "parking stairs floor entrance desk hand hands face lip lips chin cheek nose eye eyes skin hair arm "
    "leg neck forehead needle syringe cream gel ice pack soap sunscreen makeup lipstick bruise bump "
    "swelling lump rash scar blood tear smile mother father sister brother daughter son husband wife "
    "friend wedding birthday party holiday beach pool gym dinner lunch breakfast dog cat baby school "
    "minute minutes hour hours week weeks day days morning photo photos nurse doctor dentist stylist "
    "drops drop tablet pill straw scarf hat dress bride flight hotel rain snow sun music "
    "puerta ventana sala silla cama cafe agua taza telefono llamada tarjeta foto fotos espejo toalla "
    "llave coche calle esquina escalera mano manos cara labio labios ojo ojos piel pelo brazo cuello "
    "aguja crema hielo jabon maquillaje moreton bulto sangre madre padre hermana hermano hija hijo "
    "esposo esposa amiga boda cumpleanos fiesta playa cena perro minutos horas semana"
)
_ABSTRACT = (
    "service services experience satisfaction quality process policy procedure information inquiry "
    "request requests matter matters concern concerns issue issues inconvenience assistance support "
    "option options availability convenience opportunity priority commitment goal goals need needs "
    "solution solutions situation feedback patience understanding appreciation business team customer "
    "customers client clients value valued excellence care interest reason regard regards preference "
    "details assist provide ensure appreciate regarding apologize contact contacting forward "
    "additional further wonderful amazing best possible available hesitate "
    "servicio experiencia satisfaccion calidad proceso politica procedimiento informacion consulta "
    "solicitud asunto inconveniente asistencia apoyo opcion opciones disponibilidad oportunidad "
    "prioridad compromiso solucion situacion paciencia comprension equipo cliente clientes interes "
    "detalles brindar ofrecer agradecemos contactarnos adicional dude"
)
CONCRETE = frozenset(_CONCRETE.split())
ABSTRACT = frozenset(_ABSTRACT.split())


def counted(words: Sequence[str]) -> tuple[int, int]:
    """Concrete and abstract words among folded ones."""
    return sum(word in CONCRETE for word in words), sum(word in ABSTRACT for word in words)


def balance(concrete: float, abstract: float) -> float:
    """-1 to 1, drawn to 0 where there are few of either."""
    return (concrete - abstract) / (concrete + abstract + 4)
