"""Addresses of skills, strengths, chances, review and the leader's week, below /coaching/."""

from django.urls import URLPattern, URLResolver, path

from rapport.coaching.views import chances, needs, review, skills, strengths, training, weeks

GROWING: list[URLPattern | URLResolver] = [
    path("", training.growing, name="growing"),
    path("training/", training.training, name="training"),
    path("training/<int:pk>/", training.training_of, name="training_of"),
    path("coverage/", needs.week, name="coverage"),
    path("needs/", needs.needs, name="needs"),
    path("needs/<int:pk>/", needs.need, name="need"),
    path("needs/<int:pk>/closure/", needs.closure, name="need_closure"),
    path("needs/<int:pk>/applicants/", needs.applicants, name="applicants"),
    path("interviews/<int:pk>/", needs.interview, name="interview"),
    path("interviews/<int:pk>/forgetting/", needs.forgetting, name="forget_applicant"),
    path("skills/", skills.skills, name="skills"),
    path("skills/<int:pk>/", skills.skill, name="skill"),
    path("skills/<int:pk>/care/", skills.care, name="skill_care"),
    path("skills/<int:pk>/decisions/", skills.decisions, name="skill_decisions"),
    path("strengths/", strengths.strengths, name="strengths"),
    path("strengths/<int:pk>/confirmation/", strengths.confirmation, name="strength_confirmation"),
    path("strengths/<int:pk>/removal/", strengths.removal, name="strength_removal"),
    path("chances/", chances.chances, name="chances"),
    path("trainees/", chances.trainees, name="trainees"),
    path("trainees/<int:pk>/ending/", chances.trainee_ending, name="trainee_ending"),
    path("review/", review.review, name="review"),
    path("review/<slug:finding>/goal/", review.review_goal, name="review_goal"),
    path("week/", weeks.my_week, name="my_week"),
    path("week/signature/", weeks.signature, name="week_signature"),
    path("week/ticks/", weeks.ticks, name="week_ticks"),
    path("week/line/", weeks.week_line, name="week_line"),
]
