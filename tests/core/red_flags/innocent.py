"""Near-misses: as close to worry words as harmless sentences come."""

INNOCENT = [
    line
    for line in """
don't stop my appointment
no white patch, all good
I nearly passed out when I saw the price lol
I'm dying to see you
the wait was killing me
I was blind with happiness
do you have an IV drip menu?
my cat scratched me so I need to move my appointment
two years ago elsewhere I had an infection, is that a problem?
does filler cause blindness?
tiny bit pink, exactly as you said, thanks
your office is always so cold
I left my blue jacket on the chair by the window
do you take the black card?
the white parking spot is reserved, right?
do you offer hot stone massage?
I can't see any difference yet
I can't see the calendar on your website
can't wait to see you
can't find the link, the page is blank
I can't open the photo you sent
is there a white noise machine in the room?
love the purple lipstick your nurse wears, what brand?
can I wear blue nail polish to the appointment?
is teeth whitening on special this month?
I have blackheads on my nose, which facial do you recommend?
I want to get rid of the dark circles under my eyes
do you treat brown spots on hands?
how much is laser for spider veins?
can you treat the veins on my legs?
I'm interested in the red light therapy
do you sell the grey headband?
the receipt says white strips but I bought serum
my hair is going grey and I feel fine about it
my husband went white when he heard the price
I turned green with envy at my sister's skin
I saw red when I got the bill
feeling blue about the rainy weekend
once in a blue moon I treat myself
it's a gray area I guess
I want it in black and white before I pay
a little white lie: I told my mom it was free
a sight for sore eyes, your new lobby
out of sight, out of mind, sorry I forgot to pay
please keep an eye on my account
I turned a blind eye to the last mistake
I'm going on a blind date on Saturday
can you close the blinds during the facial?
I'm color blind so the chart doesn't help me
I got cold feet and want to move it to next month
they gave me the cold shoulder at the desk
I have a cold and need to reschedule
my kid has a fever so I need to cancel
my daughter is throwing up, can we move to Friday?
the flu hit our house, rescheduling please
my dog is having surgery so I can't come
the cat has an eye infection and the vet is at noon
I caught my breath after a crazy week, now I can book
those stairs left me out of breath haha
take my breath away, what a result!
a breath of fresh air, your front desk
I was holding my breath for the reveal and I love it
my heart skipped a beat when I saw my results, I'm so excited
my heart sank when I heard you were booked
that price almost gave me a heart attack lol
my jaw dropped at the total
hard to swallow the new price
I'll swallow my pride and ask for a discount
I choked when I saw the invoice
I'm a bit choked up leaving, you were all so kind
I need to lose my voice mail greeting, ignore that call
I lost my voucher
I love the tone of voice of your receptionist
speak to you soon
can I speak to someone about my bill?
I couldn't talk at work, please text me
I can't talk right now, call me later
I passed my exam so I'm treating myself
we're collapsing two appointments into one, right?
does the bed collapse flat?
do you have something that fits my budget?
can you fit me in on Tuesday?
the robe didn't fit, funny story
I threw a fit at the airport, sorry I'm late
burning question: do you do gift cards?
my old candle burned out, do you sell them?
can you help me burn fat on my belly?
I got a sunburn on holiday, should I wait to book?
I'm burned out from work and need a massage
that deal is hot
a hot mess today, running ten minutes late
is the towel hot?
does the treatment feel warm?
does microneedling hurt?
how painful is the laser?
is the numbing cream included?
how long does the numbing cream take?
will my lips be numb during the treatment?
will I bruise after filler?
how long does swelling usually last?
is bruising normal after botox?
should I avoid blood thinners so I don't bruise?
I bruise easily, is that a problem?
do you offer anything for puffy eyes?
can you lift my eyebrows a little?
I want my brows a bit higher this time
my eyelids are genetically hooded, am I a candidate?
I have naturally uneven eyebrows, can botox help?
I'd like to fix my crooked nose
can you fix my gummy smile?
do you treat acne scars?
I have hard water at home, does that matter for my skin?
hard to decide between the two packages
it was hard to find parking
speed bump in your parking lot scratched my car
baby bump pictures next month so no botox for now
I'm pregnant, which facials are safe?
I'm breastfeeding, can I have a peel?
we are trying for a baby next year, should I wait?
my test came back negative so I can book
is there an age limit for laser hair removal?
what is the minimum age for botox?
my daughter turns 18 in May, can she book for June?
I've been a client for 16 years
I'm 45 and new to this
I need 15 units like last time
my apartment is number 16
do I need to stop ibuprofen before filler?
what happens if I get a bruise before the wedding?
what are the risks of filler?
what if I have an allergic reaction?
is it true that botox can make your eyelid droop?
I read that filler can block a vessel, how often does that happen?
I heard someone went blind from filler, is that real?
saw a tiktok about lips going black, so scary, is it common?
can the laser burn you?
does the peel cause blisters?
could I faint during the IV drip?
in case I get a fever after, what should I do?
what should I watch for after filler?
are there side effects like trouble swallowing?
my sister had blisters from a peel years ago at another place
I had a seizure as a kid, none since, can I have laser?
years ago I fainted at a blood draw, just so you know
I fainted once in college, never again
I had hives from strawberries as a child
back in 2012 I had an infection after a piercing
last year I had shingles, all healed
in 2019 I had double vision from migraines, cleared by my doctor
no pain, no swelling, feeling great
no bruising at all, you are an artist
no redness, no swelling, no complaints
zero pain and zero bruising
I don't have any swelling
not a single bruise this time
never had any fever or chills
no trouble breathing, no rash, all fine
no blurry vision or headaches
no numbness, no cold spots, color looks normal
no blisters and no burns, skin looks lovely
everything looks great, healing nicely
the swelling went down and I love my lips
the bruise is almost gone, thank you
my skin is glowing
my lips look amazing
I love my new cheeks
the redness faded by dinner like you said
it peeled just like you said and now it's so soft
the scabs from my knee surgery years ago are no issue, right?
my eyes are finally even, thank you
I see results already!
I can see you at 3
see you Monday
I see you have a new injector
is Dr. Black in on Fridays?
I'd like Ms. White again please
is Nurse Violet taking new clients?
the blue peel or the TCA, which one is cheaper?
do you carry the Black Friday deal?
the red door or the white door?
my car is purple, easy to find
the map on your website is wrong
the road to your place is closed
I took the wrong exit, running late
I took double the time to fill in the form, sorry
I was double charged
double booked, can we move it?
I paid double by mistake
wrong dose of caffeine today, I mixed up the dates
the iv league student discount, is it still on?
I'm all over the place today, what time am I booked?
weak coffee aside, I loved my visit
I have a weakness for your facials
stuck in traffic, ten minutes late
stuck at work, can we push to 5?
my throat lozenges are in the lost and found maybe?
chest laser hair removal price for men?
how much for legs and chest?
calf slimming botox, how much?
do you treat tummy fat?
stomach in knots, first time nerves, but excited!
butterflies in my stomach for Friday
I'm nervous but excited
I'm scared of needles, do you have tips?
please kill the autopay on my card
I'd kill for her skin
the staff hit it out of the park
the price hits hard
my husband will kill me if I buy another cream haha
laughing so hard I can't breathe at your reel
a stroke of luck that you had an opening
brush strokes on your logo are pretty
the screen froze and my booking disappeared
my phone went black so I missed your call
the lights went out in our street so I was late
the curtain in room 2 is broken
spots still open on Thursday?
any spots for Saturday morning?
can I save a spot in line?
I spotted a typo in your email
we met at the networking event
your web form is not working
I filled in the web form twice
net price or with tax?
no me duele nada, todo bien
sin moretones y sin dolor, gracias
muero por verlas
me muero de risa con su video
casi me desmayo con el precio jaja
estoy ciega de amor por mis labios nuevos
no veo la hora de ir
no veo mi cita en la página
no veo diferencia todavía
¿duele el láser?
¿cuánto cuesta el relleno de labios?
¿puedo ir con las uñas moradas?
dejé mi chaqueta azul en la silla
mi vestido es blanco, ¿la crema mancha?
¿tienen vino blanco en el evento?
mi hijo tiene fiebre, ¿podemos cambiar la cita?
mi perro está enfermo, llego tarde
hace dos años tuve una infección en otra clínica, ¿importa?
¿el relleno puede dejar ciega a una persona?
leí que el botox puede causar dolor de cabeza
me da miedo quedar mal
estoy embarazada, ¿puedo hacerme un facial?
todo perfecto, como me dijiste
ya se me quitó lo hinchado, me encanta
ni un moretón, son unas artistas
hace frío en la sala, ¿puedo llevar una manta?
el café estaba caliente y rico
me cobraron doble
se me fue el camión, llego en diez minutos
quiero quitarme las ojeras oscuras
¿atienden venitas en las piernas?
tengo la tarjeta negra, ¿la aceptan?
no puedo hablar ahora, escríbanme
me ahogo en trabajo, cambio mi cita
perdí la voz de la grabación, ¿me mandan el audio otra vez?
""".splitlines()
    if line
]
