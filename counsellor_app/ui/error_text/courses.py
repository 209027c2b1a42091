"""Sentences for courses, places and attendance."""

from __future__ import annotations

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return {
        "attendance.before_joined": translate(
            "errors_courses", "The citizen joined on {on}; that meeting was before."
        ),
        "attendance.changed_meanwhile": translate(
            "errors_courses",
            "{who} has marked this meanwhile; it is shown now. Press again to write over it.",
        ),
        "attendance.cigarettes_out_of_range": translate(
            "errors_courses", "Cigarettes a day: a number from 0 to {most}."
        ),
        "attendance.co_out_of_range": translate(
            "errors_courses", "CO: a number from 0 to {most} ppm."
        ),
        "attendance.meeting_ahead": translate(
            "errors_courses", "The meeting is not until {on}. Mark it already?"
        ),
        "attendance.meeting_cancelled": translate(
            "errors_courses", "The meeting on {on} is called off. Nothing was marked."
        ),
        "attendance.not_enrolled": translate(
            "errors_courses", "The citizen has no place on this course. Nothing was marked."
        ),
        "certificate.nobody": translate(
            "errors_courses",
            "Nobody has completed yet: certificates are for those who came {needed} times.",
        ),
        "invitation.no_meetings": translate(
            "errors_courses", "No meeting lies ahead, so there is nothing to invite to."
        ),
        "invitation.nobody": translate(
            "errors_courses", "Everyone has got a letter already, or has no address."
        ),
        "meeting_guide.too_long": translate(
            "errors_courses", "The plan is too long: at most {longest} characters."
        ),
        "check_in.needs_name": translate("errors_courses", "Write at least a first name."),
        "check_in.needs_phone": translate(
            "errors_courses", "Write a telephone number, so that the interview can be agreed."
        ),
        "check_in.not_rolling": translate(
            "errors_courses", "Only rolling groups are checked in. Mark on the sheet instead."
        ),
        "check_in.number_known": translate(
            "errors_courses",
            "Somebody with this telephone number is known already. Is this another person?",
        ),
        "course.begun": translate(
            "errors_courses", "The course has begun and cannot be called off. Close it instead."
        ),
        "course.cancel_marked_meeting": translate(
            "errors_courses",
            "%n mark has been made for this meeting. Call it off all the same?",
            "",
            count,
        ),
        "course.cancel_with_people": translate(
            "errors_courses",
            "%n person has a place on the course. Call it off all the same?",
            "",
            count,
        ),
        "course.capacity_out_of_range": translate(
            "errors_courses", "Places: a number from 1 to {most}."
        ),
        "course.meetings_remain": translate(
            "errors_courses",
            "%n meeting is still to come. Close the course all the same?",
            "",
            count,
        ),
        "course.name_missing": translate("errors_courses", "Give the course a name."),
        "course.no_meetings": translate("errors_courses", "Plan at least one meeting."),
        "course.no_unit": translate(
            "errors_courses",
            "Your user belongs to no unit, so the course would belong nowhere. Ask an administrator.",
        ),
        "course.not_individual": translate(
            "errors_courses", "This programme is not individual. Enrol the citizen on a course."
        ),
        "course.not_open": translate(
            "errors_courses", "The course is closed or called off. Choose another one."
        ),
        "course.two_meetings_a_day": translate(
            "errors_courses", "There are two meetings on {on}. Move one of them."
        ),
        "enrolment.course_full": translate(
            "errors_courses", "{taken} of {capacity} places are taken. Give one more all the same?"
        ),
        "enrolment.course_over": translate(
            "errors_courses", "The course is over. Choose another one."
        ),
        "enrolment.leave_begun": translate(
            "errors_courses",
            "The citizen has attended %n meeting. Give the place up all the same?",
            "",
            count,
        ),
        "enrolment.not_enrolled": translate(
            "errors_courses", "The citizen has no place on this course. Nothing was changed."
        ),
        "enrolment.on_another_course": translate(
            "errors_courses", "The citizen has a place on another course. Move her instead."
        ),
    }
