"""Addresses of the practice's own pages."""

from django.urls import URLPattern, URLResolver, include, path

from rapport.practice.views import (
    closures,
    finding,
    invitation,
    me,
    on_call,
    overview,
    places,
    promises,
    rota,
    skills,
    start,
    team,
    tokens,
    week_plan,
    welcome,
)

app_name = "practice"

SETTINGS: list[URLPattern | URLResolver] = [
    path("", overview.overview, name="settings"),
    path("practice/", overview.practice, name="practice"),
    path("locations/", places.locations, name="locations"),
    path("locations/<int:location_id>/", places.location, name="location"),
    path("locations/<int:location_id>/hours/", places.hours, name="hours"),
    path("hours-rows/<int:weekday>/", places.hours_row, name="hours_row"),
    path("locations/<int:location_id>/retirement/", places.retirement, name="retirement"),
    path("locations/<int:location_id>/reopening/", places.reopening, name="reopening"),
    path("locations/<int:location_id>/closures/", closures.closures, name="closures"),
    path("closures/<int:closure_id>/removal/", closures.closure_removal, name="closure_removal"),
    path("locations/<int:location_id>/holidays/", closures.holidays, name="holidays"),
    path(
        "locations/<int:location_id>/holidays/import/",
        closures.holiday_import,
        name="holiday_import",
    ),
    path("team/", team.people, name="team"),
    path("team/<int:staff_id>/", team.person, name="person"),
    path("team/<int:staff_id>/deactivation/", team.deactivation, name="deactivation"),
    path("team/<int:staff_id>/reactivation/", team.reactivation, name="reactivation"),
    path("team/<int:staff_id>/absences/", rota.absences, name="absences"),
    path("absences/<int:absence_id>/removal/", rota.absence_removal, name="absence_removal"),
    path("invitations/<int:invitation_id>/withdrawal/", team.withdrawal, name="withdrawal"),
    path("skills/", skills.skills, name="skills"),
    path("skills/grants/", skills.grants, name="grants"),
    path("skills/<int:skill_id>/removal/", skills.skill_removal, name="skill_removal"),
    path("shifts/", rota.shifts, name="shifts"),
    path("shifts/<int:shift_id>/removal/", rota.shift_removal, name="shift_removal"),
    path("promises/", promises.policies, name="policies"),
    path("promises/new/", promises.new_policy, name="new_policy"),
    path("promises/examples/", promises.examples, name="examples"),
    path("promises/<int:policy_id>/", promises.policy, name="policy"),
    path(
        "promises/<int:policy_id>/retirement/",
        promises.policy_retirement,
        name="policy_retirement",
    ),
    path("ladder/", promises.ladder, name="ladder"),
    path("on-call/", on_call.on_call, name="on_call"),
    path("on-call/clinicians/", on_call.clinicians, name="clinicians"),
    path("calendar/", week_plan.week, name="week_plan"),
    path("find/", finding.find, name="find"),
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/<int:token_id>/revocation/", tokens.revocation, name="revocation"),
    path("me/", me.me, name="me"),
    path("me/other-sessions/", me.other_sessions, name="other_sessions"),
]

WELCOME: list[URLPattern | URLResolver] = [
    path("", welcome.welcome, name="welcome"),
    path("account/", welcome.account, name="welcome_account"),
    path("practice/", welcome.practice, name="welcome_practice"),
    path("country/", welcome.country_line, name="welcome_country"),
    path("location/", welcome.location, name="welcome_location"),
    path("team/", welcome.team, name="welcome_team"),
    path("finish/", welcome.finish, name="welcome_finish"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("settings/", include(SETTINGS)),
    path("welcome/", include(WELCOME)),
    path("start/", start.start, name="start"),
    path("presence/", me.presence, name="presence"),
    path("accounts/invitation/<str:token>/", invitation.invitation, name="invitation"),
]
