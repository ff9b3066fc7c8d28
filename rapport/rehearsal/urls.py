"""Addresses below /guidance/rehearsals/."""

from django.urls import URLPattern, URLResolver, path

from rapport.rehearsal.views import afterwards, drills, playing, rating, recording, team, writing

app_name = "rehearsal"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", playing.scenarios, name="scenarios"),
    path("scenarios/<int:pk>/", playing.scenario, name="scenario"),
    path("scenarios/<int:pk>/rehearsals/", playing.start, name="start"),
    path("interactions/<int:pk>/", playing.of_interaction, name="of_interaction"),
    path("scenarios/new/", writing.new, name="new_scenario"),
    path("scenarios/<int:pk>/edition/", writing.edit, name="edit_scenario"),
    path("scenarios/<int:pk>/offer/", writing.offer, name="offer"),
    path("<int:pk>/", playing.talk, name="talk"),
    path("<int:pk>/stage/", playing.stage, name="stage"),
    path("<int:pk>/turns/", playing.turns, name="turns"),
    path("<int:pk>/turns/last/", playing.last_turn, name="last_turn"),
    path("<int:pk>/turns/program/", playing.program_turn, name="program_turn"),
    path("<int:pk>/recording/", recording.panel, name="recording"),
    path("<int:pk>/recording/question/", recording.question, name="recording_question"),
    path("<int:pk>/recording/yes/", recording.yes, name="recording_yes"),
    path("<int:pk>/recording/beginning/", recording.beginning, name="recording_beginning"),
    path("<int:pk>/recording/takes/<int:take>/parts/", recording.parts, name="recording_parts"),
    path("<int:pk>/recording/takes/<int:take>/sound/", recording.sound, name="recording_sound"),
    path("<int:pk>/recording/end/", recording.end, name="recording_end"),
    path("<int:pk>/recording/removal/", recording.removal, name="recording_removal"),
    path("<int:pk>/agreement/", playing.agreement, name="agreement"),
    path("<int:pk>/end/", playing.end, name="end"),
    path("<int:pk>/debrief/", afterwards.debrief, name="debrief"),
    path("<int:pk>/goal/", afterwards.goal, name="goal"),
    path("<int:pk>/readers/", afterwards.readers, name="readers"),
    path("<int:pk>/rubric/", afterwards.rubric, name="rubric"),
    path("<int:pk>/forgetting/", afterwards.forgetting, name="forgetting"),
    path("<int:pk>/rating-consent/", afterwards.rating_consent, name="rating_consent"),
    path("goals/", afterwards.goals, name="goals"),
    path("goals/<int:pk>/done/", afterwards.goal_done, name="goal_done"),
    path("team/", team.team, name="team"),
    path("team/rounds/", team.rounds, name="rounds"),
    path("team/rounds/<int:pk>/next/", team.next_round, name="next_round"),
    path("team/rounds/end/", team.round_end, name="round_end"),
    path("team/items/", team.items, name="items"),
    path("team/items/<int:pk>/done/", team.item_done, name="item_done"),
    path("drills/", drills.drills, name="drills"),
    path("rating/", rating.rating, name="rating"),
    path("rating/results/", rating.rating_results, name="rating_results"),
]
