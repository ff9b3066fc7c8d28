"""What the specimens of the component page say, by the place where it stands."""

MARKED = (
    ("Hi, I booked for Thursday. ", False),
    ("I’m thinking about it…", True),
    (" is it going to look obvious? And ", False),
    ("what if I don’t like it?", True),
)
WORDS = {
    "client": "Client A",
    "why": "First visit booked, Thursday 14:00. Yours because she spoke with you in May and you are "
    "qualified for hesitation.",
    "zone": "Judgment zone: hesitation",
    "room": "Take the time it needs; the clock asks for a first answer, nothing else is timed here. "
    "Saved replies rest. You may offer a free consultation or move the date without asking.",
    "before": "Today 10:31 · web chat · opened the chat herself",
    "first": "Hello! Good to hear from you. Thursday at 14:00 is yours; Jo will have twenty minutes "
    "for your questions before anything else.",
    "auto": "Thank you, we have your message. Jo from the team answers by 10:36. This is an automatic "
    "note from the practice.",
    "note": "Spoke to her in May, she asked the same. A photo of the room helped.",
    "evidence": "Why we think so: “I’m thinking about it”, “what if I don’t like it”, a pause of 40 s "
    "after the prices.",
    "draft": "Hello, it’s good to hear from you again. In May you said you wanted to look rested, not "
    "different, and",
    "met": "her own words used",
    "open": "still open: what if I don’t like it",
    "next": "still open: next step",
    "nick": "“A.”",
    "contact": "likes to be called by the short form · third contact, no visit yet",
    "goal": "She decides well, and feels no push",
    "cover": "Cover: what is reversible, what is not; who does it; one easy next step",
    "never": "Never: discounts, urgency, “everybody does it”",
    "past": "Two chats, one call. As a person 5 of 5. Promised a photo of the treatment room: kept.",
    "flag_title": "Speed may have been bought with connection.",
    "flag": "Since the new reply target on 2 November, answers are 40 s faster and 6 points fewer "
    "clients felt treated as an individual. Likely, not certain (83%).",
    "file": "treatment-room.jpg",
    "size": "240 KB",
    "writer": "You",
    "zone_name": "America/New_York",
}
