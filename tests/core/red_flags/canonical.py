"""Sentences that must always be seen, as clients say them: (tier, group, text)."""

from rapport.core.red_flags import Tier

_A_NOW = """
there is a white patch above my lip
my lip looks like a road map
the skin next to my nose has gone really pale
half my upper lip is the color of candle wax
my cheek looks like marble
a purple net pattern on my chin
it looks like a spider web on my cheek
my nose is grey and cold
the tip of my nose is turning blue
my lips are blue
purple blotches going up my cheek
my forehead looks mottled since the filler
when I press on my lip it stays white
I press on it and the color doesn't come back
I pushed on my chin and it takes forever to pink up
my lip has no color
the corner of my lip lost its color
weird color around my smile lines
my chin is a funny color since yesterday
one side of my lip is two different colors
the filler hurts so bad I can't sleep
terrible throbbing pain in my cheek after filler
the pain where I had filler keeps getting worse
I can't feel my lip
my lip is numb
the side of my nose feels numb and tight
my upper lip feels like rubber
my chin is ice cold
lip feels cold to touch and looks dusky
tiny blisters next to my lip after the filler, and they hurt so bad
my nose is going black
black spot on the tip of my nose after filler
lacy red and white skin on my cheek
skin near my nose is blotchy and greyish
the area between my eyebrows looks dark blue
my lip turned white an hour after the injection
white as a sheet around my mouth
looks like a bruise but it's like a map on my forehead
my smile line went the color of putty
violet lines on my cheek like lightning
se me puso blanquecino el labio
tengo una mancha blanca arriba del labio
la punta de la nariz se me puso morada
tengo la nariz fría y morada
mi labio parece un mapa
me salió como una telaraña en la mejilla
la piel junto a la nariz está gris
aprieto y se queda blanco el labio
le aprieto al labio y no vuelve el color
no siento el labio
tengo el labio dormido desde el relleno
el labio se puso de un color raro
se me puso como ceniza la nariz
la mejilla está jaspeada
me duele muchísimo donde me pusieron el relleno y no se quita
tengo la frente pálida y fría
el labio está morado y frío
un parche violáceo en el mentón
"""
_B_NOW = """
I can't see out of my left eye
I can't see
everything is foggy in my left eye
my vision is blurry
I lost vision in one eye
I'm going blind in my right eye
there's a curtain coming down over my eye
I see double since this morning
seeing two of everything
black spots in my vision
I'm seeing stars and sparkles in one eye
flashing lights in my left eye
a shadow in the corner of my eye
my right eye went dark
half of my sight is missing
my eye hurts really bad behind the eyeball
stabbing pain in my eye
pressure behind my eye since the filler
I can't move my eye
my eye is stuck looking sideways
one pupil is bigger than the other
I can't focus my eyes
can't read my phone with that eye
like looking through vaseline with my right eye
things look smeary and dim out of my left
my sight comes and goes
floaters everywhere all of a sudden
half of my face is drooping
the left side of my face won't move
my mouth is drooping on one side and I can't talk right
my words are slurring
she is slurring her words
I sound drunk and I haven't been drinking
my left arm won't lift
my arm went numb and weak
he can't move his right arm
my wife is confused and doesn't know where she is
she's talking gibberish
worst headache of my life
sudden horrible headache and I threw up
I think I'm having a stroke
my headache is exploding and my eye is blurry
no veo bien
no puedo ver con el ojo izquierdo
veo borroso
veo doble
veo todo nublado desde la inyección
se me nubló la vista
perdí la vista de un ojo
me quedé ciega de un ojo
veo manchas negras
veo lucecitas y puntos en un ojo
como una cortina en el ojo derecho
una sombra en el ojo
me duele mucho el ojo por dentro
dolor detrás del ojo
no puedo mover el ojo
tengo una pupila más grande que la otra
tengo la mitad de la cara caída
se me cayó la mitad de la cara
la boca se me fue de lado
arrastro las palabras
mi esposo no puede mover el brazo
el peor dolor de cabeza de mi vida
está desorientada y no sabe dónde está
"""
_C_NOW = """
I'm having trouble swallowing
I can't swallow
it's hard to swallow since the botox
food gets stuck when I swallow
I keep choking on water
water comes out my nose when I drink
pills won't go down
my voice is gone
I lost my voice after botox
my voice is hoarse and weak
I sound hoarse since the injections
I can't speak properly
my voice sounds nasal since Monday
I can't hold my head up
my neck is so weak my head falls forward
I'm weak all over
my arms feel like noodles and I can't lift them
I wet myself and I couldn't hold it
my legs gave out
I'm drooling and can't swallow my spit
me cuesta tragar
no puedo tragar
me atraganto con el agua
se me va el agua por la nariz
estoy ronca desde el botox
me quedé sin voz
no puedo sostener la cabeza
tengo debilidad en los brazos
se me atora la comida al tragar
"""
_D_NOW = """
my throat is closing
throat is closing up help
my throat feels tight
my tongue is swollen
my tongue feels too big for my mouth
I can't breathe
I can hardly breathe
trouble breathing since the injection
it's hard to breathe
I'm short of breath
I'm wheezing
can't get enough air
can't catch my breath
feels like I'm breathing through a straw
my chest feels tight and I'm wheezing
there's a lump in my throat and it's getting tighter
my throat is itchy and swelling
my face is swelling fast
my lips are swelling by the minute
my eyes are swollen shut
hives and my lips are swelling
she is gasping for air
my lips and tongue are puffy
I think it's anaphylaxis
my airway feels narrow
se me cierra la garganta
siento que se me cierra la garganta
tengo la lengua hinchada
no puedo respirar
me falta el aire
me cuesta respirar
me ahogo
siento un nudo en la garganta que me aprieta
la lengua no me cabe en la boca
se me está hinchando la cara rápido
me silba el pecho al respirar
"""
_G_NOW = """
I have chest pain
my chest hurts
pressure in my chest like an elephant is sitting on it
my chest feels heavy and tight
my heart is racing and won't slow down
my heart keeps skipping beats
palpitations since the drip
I fainted after the IV
I passed out in the bathroom
I blacked out on the way home
my husband collapsed
she is unconscious
she won't wake up
he's not responding
everything went black and I hit the floor
she is having a seizure
he had a seizure in the car
I feel like I'm going to faint
ears ringing and a metallic taste
ringing in my ears and I feel dizzy
metallic taste and I'm woozy
convulsions after the numbing cream
tengo dolor en el pecho
siento presión en el pecho
me duele el pecho
el corazón me late muy rápido
tengo palpitaciones
me desmayé en el coche
se desmayó y no responde
está convulsionando
perdió el conocimiento
"""
_H_NOW = """
I want to kill myself
I don't want to be here anymore
I don't want to live
I want to die
I've been thinking about ending my life
everyone would be better off without me
I'm suicidal
I want to end it all
there's no reason to live
I've been hurting myself
I took all my pills
I can't go on like this
I wrote a goodbye letter
my husband hits me
he beats me
he choked me last night
I'm scared to go home
I don't feel safe at home
the injector touched me inappropriately
he put his hand between my legs
my boyfriend punched me
he threatened to kill me
my stepdad hurts me
quiero morirme
me quiero matar
no quiero vivir
ya no quiero estar aquí
quiero acabar con todo
pienso en el suicidio
mi esposo me pega
mi pareja me golpea
me da miedo volver a casa
"""
_A_DAY = """
my bruise is spreading, is this normal
my lips are so swollen, is this normal
one side is more swollen than the other and I'm worried
is this much swelling normal
the bruise is getting bigger
can you look at the photo of my bruise and tell me if it's ok
este moretón es normal?
estoy muy hinchada de un lado
"""
_B_DAY = """
my eyelid is drooping
one eyelid sits lower than the other
my left brow is so heavy
my smile is crooked after botox
one eyelid looks droopy and sleepy
tengo el párpado caído
la ceja se me cayó
mi sonrisa quedó chueca
"""
_D_DAY = """
I have hives on my arms
itchy rash all over my body
I'm breaking out in welts
I think it's an allergic reaction, it started an hour ago
red itchy bumps everywhere
tengo ronchas en todo el cuerpo
me salió un sarpullido
me pica todo el cuerpo
"""
_E_DAY = """
I have a fever since last night
I've got chills and my cheek is red
temperature of 101 after the threads
my skin is hot to the touch
redness is spreading on my cheek
my cheek is red, hot and swollen
there is pus coming out
it's oozing yellow stuff
the injection site smells bad
there's a hard painful lump in my lip
a lump in my cheek that is growing
red streaks going up my arm
I think it's infected
my lip got an abscess
my face swelled up again three weeks after filler
my filler swelled up months later after the dentist
tengo fiebre
tengo escalofríos y la cara roja
me sale pus
la zona está caliente y roja
está infectado
tengo una bola dura en el labio
me salió un absceso
se me hinchó la cara otra vez después del dentista
"""
_F_DAY = """
I have blisters after my laser
my legs are blistered
the laser burned me
I got burned by the IPL
my skin is raw after the peel
there's an open wound on my chin
the peel left my skin bleeding
stripes all over my legs from the laser
dark patches on my face after the laser
my skin is peeling and raw and weeping
a layer of skin came off my cheek
I have scabs all over my face
square burn marks on my legs
my goggles slipped during the laser
I saw the laser flash in my eye
me quemaron con el láser
tengo ampollas en las piernas
me salieron ampollas después del peeling
me quedó la cara en carne viva
se me levantó la piel y está con llagas
me quedaron rayas en las piernas después del láser
"""
_G_DAY = """
I can't stop vomiting since my shot
I've been throwing up all day on ozempic
I can't keep anything down
severe stomach pain since my semaglutide
horrible pain in my belly that goes to my back
my calf hurts and is swollen
my calf is red and hot
I have ringing in my ears
there's a metallic taste in my mouth
I took a double dose of semaglutide by mistake
I injected the wrong dose of my shot
my arm is swollen where the IV was
no paro de vomitar
vomito todo desde la inyección
me duele mucho el estómago desde la inyección
me duele la pantorrilla
me puse doble dosis
me zumban los oídos
"""
_H_DAY = """
I just found out I'm pregnant
I found out I'm pregnant and I had botox last week
positive pregnancy test and I got filler two weeks ago
I'm 16 and got lip filler there
I'm 15 and want botox, my mom doesn't know
my daughter is 14 and you gave her filler
me enteré que estoy embarazada
estoy embarazada y me pusieron botox la semana pasada
tengo 16 años y me puse relleno
soy menor de edad y me inyectaron
"""


def _read(tier: Tier, group: str, block: str) -> list[tuple[Tier, str, str]]:
    return [(tier, group, line) for line in block.splitlines() if line]


CANONICAL = [
    *_read(Tier.PAGE_NOW, "A", _A_NOW),
    *_read(Tier.PAGE_NOW, "B", _B_NOW),
    *_read(Tier.PAGE_NOW, "C", _C_NOW),
    *_read(Tier.PAGE_NOW, "D", _D_NOW),
    *_read(Tier.PAGE_NOW, "G", _G_NOW),
    *_read(Tier.PAGE_NOW, "H", _H_NOW),
    *_read(Tier.SAME_DAY, "A", _A_DAY),
    *_read(Tier.SAME_DAY, "B", _B_DAY),
    *_read(Tier.SAME_DAY, "D", _D_DAY),
    *_read(Tier.SAME_DAY, "E", _E_DAY),
    *_read(Tier.SAME_DAY, "F", _F_DAY),
    *_read(Tier.SAME_DAY, "G", _G_DAY),
    *_read(Tier.SAME_DAY, "H", _H_DAY),
]
