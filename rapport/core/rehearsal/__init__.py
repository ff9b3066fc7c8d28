"""Rehearsal: a persona that answers to what is said, and what a talk shows afterwards. Pure.

scenario: what a scenario is · hearing: what a reply did · talk: the persona's next words ·
document: to and from JSON, and what is wrong with one · debrief: signs with the words they rest on ·
drills: when a question comes back.
"""
