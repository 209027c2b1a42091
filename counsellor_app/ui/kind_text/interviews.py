"""Words for the interview and consents."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.interview import (
    AnswerOrigin,
    ChangeStage,
    ConsentForm,
    ConsentGiver,
    ConsentKind,
    Education,
    Employment,
    InterviewState,
    NicotineProduct,
    WithdrawalEffect,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        NicotineProduct: {
            NicotineProduct.CIGARETTES: translate("kinds", "Cigarettes"),
            NicotineProduct.CHEROOTS: translate("kinds", "Cheroots"),
            NicotineProduct.CIGARS: translate("kinds", "Cigars"),
            NicotineProduct.PIPE: translate("kinds", "Pipe"),
            NicotineProduct.SNUS: translate("kinds", "Snus"),
            NicotineProduct.NICOTINE_POUCHES: translate("kinds", "Nicotine pouches"),
            NicotineProduct.E_CIGARETTES: translate("kinds", "E-cigarettes"),
            NicotineProduct.HEATED_TOBACCO: translate("kinds", "Heated tobacco"),
        },
        Education: {
            Education.PRIMARY_SCHOOL: translate("kinds", "Primary school"),
            Education.UPPER_SECONDARY: translate("kinds", "Upper secondary school"),
            Education.SHORT_COURSES: translate("kinds", "One or several short courses"),
            Education.SKILLED: translate("kinds", "Skilled in a craft, office etc."),
            Education.OTHER_VOCATIONAL: translate("kinds", "Other vocational training"),
            Education.HIGHER_SHORT: translate("kinds", "Higher education under 3 years"),
            Education.HIGHER_MEDIUM: translate("kinds", "Higher education 3–4 years"),
            Education.HIGHER_LONG: translate("kinds", "Higher education over 4 years"),
        },
        Employment: {
            Employment.IN_WORK: translate("kinds", "In work"),
            Employment.HOMEMAKER: translate("kinds", "Homemaker"),
            Employment.DISABILITY_PENSION: translate("kinds", "Disability pension"),
            Employment.EARLY_RETIREMENT: translate("kinds", "Early retirement"),
            Employment.UNEMPLOYED: translate("kinds", "Unemployed or in activation"),
            Employment.CASH_BENEFIT: translate("kinds", "Cash benefit"),
            Employment.STUDENT: translate("kinds", "Student or pupil"),
            Employment.LEAVE: translate("kinds", "On leave"),
            Employment.RETIRED: translate("kinds", "Old-age pension"),
            Employment.OTHER: translate("kinds", "Other"),
        },
        ChangeStage: {
            ChangeStage.PRECONTEMPLATION: translate("kinds", "Not considering"),
            ChangeStage.CONTEMPLATION: translate("kinds", "Considering"),
            ChangeStage.DECISION: translate("kinds", "Decision"),
            ChangeStage.PREPARATION: translate("kinds", "Preparation"),
            ChangeStage.ACTION: translate("kinds", "Action"),
            ChangeStage.MAINTENANCE: translate("kinds", "Maintenance"),
            ChangeStage.RELAPSE: translate("kinds", "Relapse"),
        },
        InterviewState: {
            InterviewState.DRAFT: translate("kinds", "draft"),
            InterviewState.HELD: translate("kinds", "held"),
        },
        ConsentKind: {
            ConsentKind.STOPBASE_REGISTER: translate("kinds", "Registration in STOPbasen"),
            ConsentKind.STOPBASE_FOLLOW_UP: translate("kinds", "STOPbasen follow-up"),
            ConsentKind.GP_LETTER: translate("kinds", "Letter to the GP"),
            ConsentKind.REFERRER_LETTER: translate("kinds", "Letter to the referrer"),
            ConsentKind.SMS: translate("kinds", "SMS"),
            ConsentKind.RELATIVE: translate("kinds", "Talk with a relative"),
            ConsentKind.PASS_ON: translate("kinds", "Passing the referral on"),
        },
        ConsentForm: {
            ConsentForm.WRITTEN: translate("kinds", "written"),
            ConsentForm.ORAL: translate("kinds", "oral"),
        },
        ConsentGiver: {
            ConsentGiver.CITIZEN: translate("kinds", "the citizen"),
            ConsentGiver.GUARDIAN: translate("kinds", "a parent or guardian"),
        },
        WithdrawalEffect: {
            WithdrawalEffect.DELETION_ASKED: translate(
                "kinds",
                "A task stands in »Today«: ask STOPbasen's secretariat to delete what was typed {day}.",
            ),
            WithdrawalEffect.SHEET_LOCKED: translate(
                "kinds", "The typing sheet is locked and the form is left out of exports."
            ),
            WithdrawalEffect.FOLLOW_UP_CLOSED: translate(
                "kinds", "The half-year call around {day} is closed: no consent."
            ),
            WithdrawalEffect.NO_FOLLOW_UP: translate("kinds", "No half-year call will be planned."),
            WithdrawalEffect.LETTER_CANCELLED: translate(
                "kinds", "The letter to {who} that was not sent is cancelled."
            ),
            WithdrawalEffect.NO_LETTER: translate("kinds", "No letter will be sent."),
            WithdrawalEffect.LETTER_WAS_SENT: translate(
                "kinds", "The letter to {who} was sent {day} and stays sent."
            ),
            WithdrawalEffect.NO_SMS: translate("kinds", "No SMS will be sent."),
            WithdrawalEffect.CONTACT_CLOSED: translate(
                "kinds", "{who} is not to be called any more."
            ),
            WithdrawalEffect.NO_CONTACT: translate(
                "kinds", "No relative stands as somebody we may call."
            ),
        },
        AnswerOrigin: {
            AnswerOrigin.PERSON: translate("kinds", "from the master data"),
            AnswerOrigin.REFERRAL: translate("kinds", "from the referral"),
            AnswerOrigin.EARLIER: translate("kinds", "from an earlier pathway"),
        },
    }
