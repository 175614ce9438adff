"""Conditions of a job besides skills: wordings that ask, wordings that do not, and texts that mean harm."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resume_classifier.condition_words import find_mentions, load_condition_words
from resume_classifier.job_conditions import LONGEST_QUOTE, MAX_CONDITIONS, find_conditions
from resume_classifier.job_reading import job_from_posting, parse_job_text, read_advertisement
from resume_classifier.job_sections import Segment, split_segments
from resume_classifier.schema import Condition, Job


def read(line, heading="required"):
    """Must haves and nice to haves of one line, as sets of names; a degree that experience replaces ends with "*"."""
    sides = find_conditions(Segment(heading, segment.text) for segment in split_segments(line))
    return tuple({found.name + "*" * found.or_experience for found in side} for side in sides)


EDUCATION = [
    ("Bachelor's degree or equivalent experience", {"bachelor*"}, set()),
    ("Bachelor's degree in physics or equivalent work experience", {"bachelor*"}, set()),
    ("BS in Computer Science or equivalent practical experience", {"bachelor*"}, set()),
    ("Bachelor's degree or 5+ years of relevant experience", {"bachelor*"}, set()),
    (
        "Equivalent combination of education and experience may substitute for the bachelor's degree",
        {"bachelor*"},
        set(),
    ),
    ("Bachelor's degree and 5 years of sales or related experience", {"bachelor"}, set()),
    ("Bachelor's degree in marketing or related field with experience in sales", {"bachelor"}, set()),
    ("High school diploma or equivalent\nExperience with sales or related experience", {"school"}, set()),
    ("Bachelor's degree preferred, or equivalent experience", set(), {"bachelor*"}),
    ("Bachelor's or Master's degree in statistics", {"bachelor"}, set()),
    ("PhD, Master's or Bachelor's degree in physics", {"bachelor"}, set()),
    ("PhD or MS degree in Computer Science", {"master"}, set()),
    ("MBA or PhD preferred", set(), {"doctorate"}),
    ("High school diploma or equivalent", {"school"}, set()),
    ("High school diploma or GED required", {"school"}, set()),
    ("GED or high school diploma", {"school"}, set()),
    ("High school diploma or equivalent, and two years of experience", {"school"}, set()),
    ("High school diploma with 5 years of experience, or Bachelor's degree", {"school"}, set()),
    ("Bachelor's degree required, Master's preferred", {"bachelor"}, {"master"}),
    ("bachelors degree required masters degree preferred", {"bachelor"}, {"master"}),
    ("high school diploma or equivalent bachelors degree preferred", {"school"}, {"bachelor"}),
    ("B.S. in engineering or equivalent degree (MS preferred)", {"bachelor"}, {"master"}),
    ("College degree", {"bachelor"}, set()),
    ("4-year degree", {"bachelor"}, set()),
    ("Undergraduate degree in any field", {"bachelor"}, set()),
    ("BA/BS degree", {"bachelor"}, set()),
    ("BS/MS degree in Computer Science", {"bachelor"}, set()),
    ("Degree in electrical engineering", {"bachelor"}, set()),
    ("Associate's degree or higher", {"associate"}, set()),
    ("AA degree", {"associate"}, set()),
    ("Advanced degree in a related field", {"master"}, set()),
    ("MBA required", {"master"}, set()),
    ("Juris Doctor (J.D.) from an accredited law school", {"doctorate"}, set()),
    ("Ph.D. in biology", {"doctorate"}, set()),
    ("A bachelor's degree, preferably in physics, is required", {"bachelor"}, set()),
    ("Bachelor's degree is a plus", set(), {"bachelor"}),
    ("A degree is not required", set(), set()),
    ("No degree required", set(), set()),
    ("We pay tuition while you finish your degree", set(), set()),
    ("Tuition reimbursement for a bachelor's degree", set(), set()),
    ("You help with our degree programs for working parents", set(), set()),
    ("Our founder has a PhD from Kiel", set(), set()),
    ("We are a team of PhDs", set(), set()),
    ("Accurate to a high degree", set(), set()),
    ("You keep the master data clean", set(), set()),
    ("Scrum master of two teams", set(), set()),
    ("You are our master of ceremonies", set(), set()),
    ("You master the art of cooking", set(), set()),
    ("Good knowledge of MS Office and MS Excel", set(), set()),
    ("As a BA you write stories", set(), set()),
    ("You teach high school students", set(), set()),
    ("You turn as you walk", set(), set()),
]
PAPERS = [
    ("Valid driver's license", {"driving licence"}, set()),
    ("Drivers license required", {"driving licence"}, set()),
    ("CDL required", {"commercial driving licence (CDL)"}, set()),
    ("Class A CDL", {"commercial driving licence (CDL)"}, set()),
    ("Current RN license", {"registered nurse licence (RN)"}, set()),
    ("CPA preferred", set(), {"certified public accountant (CPA)"}),
    ("PMP certification is a plus", set(), {"project management certificate (PMP)"}),
    ("BLS and CPR certification required",
     {"basic life support certificate (BLS)", "first aid and resuscitation certificate (CPR)"}, set()),
    ("Admitted to the New York bar", {"licence to practise law (bar admission)"}, set()),
    ("Valid teaching certificate", {"teaching certificate"}, set()),
    ("Food handler card", {"food handler certificate"}, set()),
    ("Valid home inspector's license required", {"home inspector's licence"}, set()),
    ("Welding certification required", {"Welding certificate"}, set()),
    ("Licensed acupuncturist", {"acupuncturist licence"}, set()),
    ("No CDL required", set(), set()),
    ("Driver's license preferred but not required", set(), {"driving licence"}),
    ("License fees are paid", set(), set()),
    ("You negotiate licensing agreements", set(), set()),
    ("We publish under an open-source license", set(), set()),
    ("Experience with Microsoft license management", set(), set()),
    ("You set up SSL certificates", set(), set()),
    ("We are certified as a great place to work", set(), set()),
]  # fmt: skip
OTHERS = [
    ("Fluent in Spanish", {"Spanish"}, set()),
    ("Bilingual English/Spanish required", {"English", "Spanish"}, set()),
    ("Native German speaker", {"German"}, set()),
    ("English required", {"English"}, set()),
    ("Excellent communication skills in English", {"English"}, set()),
    ("Bilingual is a plus", set(), {"second language"}),
    ("Fluent in Python and React Native", set(), set()),
    ("Good language skills", set(), set()),
    ("English degree or a related field", set(), set()),
    ("Travel up to 50%", {"travel"}, set()),
    ("Willing to travel", {"travel"}, set()),
    ("Overnight travel required", {"travel"}, set()),
    ("Travel is not required", set(), set()),
    ("You work for the travel industry", set(), set()),
    ("We pay travel expenses", set(), set()),
    ("You book travel for the team", set(), set()),
    ("On-site 3 days a week", {"on site"}, set()),
    ("Hybrid: 2 days in the office", {"on site"}, set()),
    ("This is an on-site position", {"on site"}, set()),
    ("On-site gym and childcare", set(), set()),
    ("Support at our clients' sites", set(), set()),
    ("Fully remote", set(), set()),
    ("Must be authorized to work in the United States", {"work permit"}, set()),
    ("Must be a U.S. citizen", {"work permit"}, set()),
    ("We are unable to sponsor visas", {"work permit"}, set()),
    ("We hire regardless of race, religion or citizenship status", set(), set()),
    ("We offer visa sponsorship", set(), set()),
    ("Active Secret security clearance", {"security clearance"}, set()),
    ("Ability to obtain a security clearance", {"security clearance"}, set()),
    ("You hand out medical clearance forms", set(), set()),
    ("Must be able to work evenings and weekends", {"shift work"}, set()),
    ("On-call rotation", {"shift work"}, set()),
    ("Night shift", {"shift work"}, set()),
    ("Weekends off", set(), set()),
    ("Paid holidays", set(), set()),
    ("Must be able to lift 50 lbs", {"physical ability"}, set()),
    ("Able to stand for long periods of time", {"physical ability"}, set()),
    ("Lifting 50 pounds: never", set(), set()),
    ("You stand out in a crowd", set(), set()),
    ("Must pass a background check and drug test", {"background check"}, set()),
    ("Employment is contingent upon a successful background check", {"background check"}, set()),
    ("We consider applicants with criminal histories, consistent with fair chance law", set(), set()),
    ("Must be at least 18 years of age", {"minimum age"}, set()),
    ("21 years or older", {"minimum age"}, set()),
    ("must be at least years of age", {"minimum age"}, set()),
    ("At least 18 years of experience", set(), set()),
    ("We do not discriminate because of age", set(), set()),
    ("Must have your own vehicle", {"own vehicle"}, set()),
    ("Reliable transportation", {"own vehicle"}, set()),
    ("must have a valid drivers license maintain automobile insurance", {"driving licence"}, set()),
    ("You get a company car", set(), set()),
]


SIDE_REMARKS = [  # lines below "Requirements" that name a condition and ask for none
    "Run background checks on tenants", "Conduct background checks for new hires", "Polish your skills",
    "Develop software for driver licence renewal", "French speaking clients", "We serve Spanish-speaking customers",
    "Our CEO holds a PhD from MIT", "Your manager has an MBA", "Whether you have a PhD or are self-taught",
    "You plan our bachelor party", "You do not need to be fluent in German.", "You don't need to speak French.",
    "You do not have to be fluent in Dutch", "Fluency in German is not needed", "Must drive results", "Overtime pay",
    "Our team speaks Spanish", "You schedule night shifts for the team", "No visa sponsorship needed",
    "Order background checks for candidates", "No overtime", "ACA reporting", "German shepherd trainer",
    "Whether or not you hold a degree", "Holiday rentals platform", "Ability to drive change",
    "OR Ph.D. or equivalent doctoral degree may be substituted.", "A PhD can substitute for two years of experience",
]  # fmt: skip
OFFERS = [  # lines below "Benefits"
    "Flexible shifts", "Up to 10% travel abroad per year from anywhere", "Driver's license paid by us",
    "Free English courses", "A bilingual team", "Your own car", "Weekends with your family", "Paid certification",
    "PhD sponsorship", "Get your CDL with us", "Night shift bonus", "Learn German with us", "Paid overtime",
]  # fmt: skip
PAPERS_OF_TWO_LANDS = [
    ("You must be a U.S. Citizen to apply for this job.", {"work permit"}, set()),
    ("US citizen", {"work permit"}, set()),
    ("U.S. citizens only", {"work permit"}, set()),
    ("Right to work in the UK", {"work permit"}, set()),
    ("UK right to work", {"work permit"}, set()),
    ("Enhanced DBS check", {"background check"}, set()),
    ("DBS required", {"background check"}, set()),
    ("Subject to a DBS check", {"background check"}, set()),
    ("Criminal record check", {"background check"}, set()),
    ("Police check", {"background check"}, set()),
    ("Working with Children Check", {"background check"}, set()),
    ("Credit check", {"background check"}, set()),
    ("References, drug screen, driving record", {"background check"}, set()),
    ("BPSS clearance", {"security clearance"}, set()),
    ("SC clearance", {"security clearance"}, set()),
    ("Must be SC cleared or eligible", {"security clearance"}, set()),
    ("Degree or diploma in nursing", {"associate"}, set()),
    ("Essential: degree, classroom management", {"bachelor"}, set()),
    ("GCSE grade C or above in Maths and English", {"school"}, set()),
    ("QTS", {"qualified teacher status (QTS)"}, set()),
    ("Registered with the NMC", {"nursing registration (NMC)"}, set()),
    ("HCPC registered", {"health professions registration (HCPC)"}, set()),
    ("ACA or ACCA qualified", {"chartered accountant (ACA)", "chartered certified accountant (ACCA)"}, set()),
    ("CFA", {"chartered financial analyst (CFA)"}, set()),
    ("CFA preferred", set(), {"chartered financial analyst (CFA)"}),
    ("CPR Certification (Preferred)", set(), {"first aid and resuscitation certificate (CPR)"}),
    ("CISSP or Security+ required", {"information security certificate (CISSP)", "CompTIA certificate"}, set()),
    ("Must have passport", {"passport"}, set()),
    ("Must drive", {"driving licence"}, set()),
    ("Full UK driving licence", {"driving licence"}, set()),
    ("On site", {"on site"}, set()),
    ("This is not a remote position", {"on site"}, set()),
    ("German B2", {"German"}, set()),
    ("English (C1) or better", {"English"}, set()),
    ("Mandarin or Cantonese", {"Mandarin", "Cantonese"}, set()),
    ("Arabic desirable", set(), {"Arabic"}),
    ("Portuguese would be nice", set(), {"Portuguese"}),
    ("Weekend work", {"shift work"}, set()),
    ("Early shifts", {"shift work"}, set()),
    ("On call", {"shift work"}, set()),
    ("Overtime", {"shift work"}, set()),
    ("Must be able to work overtime", {"shift work"}, set()),
    ("24/7 rota", {"shift work"}, set()),
    ("Clean criminal record", {"background check"}, set()),
    ("NV1 clearance", {"security clearance"}, set()),
    ("British passport holder", {"passport"}, set()),
    ("2:1 degree in maths", {"bachelor"}, set()),
    ("Gas Safe registered", {"gas safety registration"}, set()),
    ("Chartered engineer", {"chartered engineer (CEng)"}, set()),
    ("NVQ Level 3", {"vocational qualification (NVQ)"}, set()),
    ("Board certified", {"board certification"}, set()),
    ("Notary certified or willing to become certified", {"notary commission"}, set()),
    ("CPA or Master's degree strongly preferred", set(), {"certified public accountant (CPA)", "master"}),
    ("Bachelor's degree, CPA preferred", {"bachelor"}, {"certified public accountant (CPA)"}),
    ("Must have transportation", {"own vehicle"}, set()),
    ("U.S. citizens or nationals", {"work permit"}, set()),
    ("RN", {"registered nurse licence (RN)"}, set()),
    ("EMT", {"emergency medical technician (EMT)"}, set()),
    ("Spanish, native", {"Spanish"}, set()),
    ("Over 18", {"minimum age"}, set()),
    ("18+", {"minimum age"}, set()),
    ("Must have own transport", {"own vehicle"}, set()),
]
FROM_THE_WEB = [  # habits of real advertisements, many with a lost line break
    ("must be a us citizenselective service requirement", {"work permit"}, set()),
    ("Active clearanceU.S. Citizenship14+ years of work", {"work permit"}, set()),
    ("obtain a sci clearanceif you are on active duty", {"security clearance"}, set()),
    ("a valid drivers licensesuccessful completion of a test", {"driving licence"}, set()),
    ("Eager to learnBS or MS in Computer Science", {"bachelor"}, set()),
    ("equivalent to a bachelors degree in an appropriate field", {"bachelor"}, set()),
    ("We perform pre-employment substance abuse testing", {"background check"}, set()),
    ("Determined by a background investigation", {"background check"}, set()),
    ("You are years of ageyou like people", {"minimum age"}, set()),
    ("Ability to accompany the team for business travel", {"travel"}, set()),
    ("Travel to and from client sites", {"travel"}, set()),
    ("Comfortable with travel", {"travel"}, set()),
    ("Designer (San Francisco, Hybrid)", {"on site"}, set()),
    ("No remote work available", {"on site"}, set()),
    ("Work setting: Hybrid work", {"on site"}, set()),
    ("The job requires onsite presence", {"on site"}, set()),
    ("Ability to work overtime when needed", {"shift work"}, set()),
    ("Shift: evening", {"shift work"}, set()),
    ("Rotation of days and nights", {"shift work"}, set()),
    ("Mandatory overtime: no", set(), set()),
    ("Sound experienceSeries 7 license", {"securities licence"}, set()),
    ("degree or proof of skill by a comparable number of years of work experience", set(), set()),
    ("Bachelor's degree or a comparable number of years of work experience", {"bachelor*"}, set()),
    ("PhD in physics with 3 years of experience orMS in physics", {"master"}, set()),
    ("Remote, with travel to hub locations", {"travel"}, set()),
    ("Remote with travel", {"travel"}, set()),
    ("Paid travel to Kiel once a month required", {"travel"}, set()),
    ("Sure of numbersability to travel and relocate", {"travel"}, set()),
    ("You work with travel agents", set(), set()),
    ("Disability insurance for travel", set(), set()),
    ("Job type: full-time – HybridSalary: 90k + bonus + benefits", {"on site"}, set()),
    ("Developer (Product) On-site - Kiel", {"on site"}, set()),
    ("Location [Onsite/Hybrid]", {"on site"}, set()),
    ("This position is not remote", {"on site"}, set()),
    ("You will be required to report to the worksite in Kiel", {"on site"}, set()),
    ("Everybody is expected to return physically to the Kiel office", {"on site"}, set()),
    ("Sales manager hybrid onsite", {"on site"}, set()),
    ("this is an inperson position", {"on site"}, set()),
    ("Works out of our office in Kiel", set(), set()),
    ("You work out of our office in Kiel", {"on site"}, set()),
    ("Able to standwalk for extended periods of time", {"physical ability"}, set()),
    ("Able to carry heavy trays", {"physical ability"}, set()),
    ("You carry heavy responsibility", set(), set()),
    ("This position involves long periods of standing", {"physical ability"}, set()),
    ("Be “on call” in case of outages", {"shift work"}, set()),
    ("You can work a variety of shifts", {"shift work"}, set()),
    ("Flexibility to work weekendsvalid driving record", {"shift work"}, set()),
    ("Part of a rotation for production support oncall", {"shift work"}, set()),
    ("Think outside of the standard box", set(), set()),
    ("Work outside of regular business hours when required", {"shift work"}, set()),
    ("Valid authorization to commence new employment", {"work permit"}, set()),
    ("We do not intend to hire people who will need our sponsorship", {"work permit"}, set()),
    ("Subject to backgroundsecurity investigation", {"background check"}, set()),
    ("Subject to drug testing in accordance with the law", {"background check"}, set()),
    ("We conduct preemployment drugtesting", {"background check"}, set()),
    ("On the track of becoming a certified salesforce admin", set(), set()),
    ("Duties such as, but not limited to: lifting 75 pounds alone", {"physical ability"}, set()),
    ("You will be on your feet for most of the day", {"physical ability"}, set()),
    ("This is an office-based role", {"on site"}, set()),
    ("You will be based in our London office", {"on site"}, set()),
    ("You will be based in our London office or remotely", set(), set()),
    ("We are an in-office team", {"on site"}, set()),
    ("Location: Hybrid (Boston, MA)", {"on site"}, set()),
    ("Hybrid remote in Denver, CO", {"on site"}, set()),
    ("Hybrid (cloud and local) networks", set(), set()),
    ("Remote or hybrid possible", set(), set()),
    ("You travel to customers in the north", {"travel"}, set()),
    ("Participate in on-call rotations", {"shift work"}, set()),
    ("Hours: Tuesday to Saturday", {"shift work"}, set()),
    ("We are not able to offer visa sponsorship", {"work permit"}, set()),
    ("We are happy to offer visa sponsorship", set(), set()),
    ("This role requires U.S. Person status", {"work permit"}, set()),
    ("H1B not accepted", {"work permit"}, set()),
    ("Car essential", {"own vehicle"}, set()),
    ("Ability to obtain Public Trust", {"security clearance"}, set()),
    ("Licensed through NMLS (required)", {"mortgage licence (NMLS)"}, set()),
    ("Registration and membership in good standing with the college", {"professional registration"}, set()),
]


@pytest.mark.parametrize("line, must, nice", EDUCATION + PAPERS + OTHERS + PAPERS_OF_TWO_LANDS + FROM_THE_WEB)
def test_a_line_asks_for_what_it_says(line, must, nice):
    assert read(line) == (must, nice)


@pytest.mark.parametrize("line", SIDE_REMARKS)
def test_a_duty_or_side_remark_asks_for_nothing(line):
    assert read(line) == (set(), set())


@pytest.mark.parametrize("line", OFFERS)
def test_an_offer_asks_for_nothing(line):
    assert find_conditions(split_segments(f"Clerk\nBenefits\n{line}")) == ([], [])
    assert find_conditions(split_segments(f"Clerk\nWhat we offer: {line}")) == ([], [])


def test_the_line_decides_before_the_heading():
    assert read("Bachelor's degree", "preferred") == (set(), {"bachelor"})
    assert read("Bachelor's degree is required", "preferred") == ({"bachelor"}, set())
    assert read("Must be authorized to work in the US", "preferred") == ({"work permit"}, set())
    assert read("Our founder holds a PhD", "ignored") == (set(), set())
    assert read("Valid driver's license", "ignored") == ({"driving licence"}, set())


def test_a_demand_in_the_legal_end_is_heard():
    text = """Clerk
Equal opportunity
We hire regardless of race, age, citizenship status or disability.
Applicants must be authorized to work in the United States."""
    must, nice = find_conditions(split_segments(text))
    assert [(found.kind, found.quote) for found in must] == [
        ("work permit", "Applicants must be authorized to work in the United States.")
    ]
    assert nice == []


def test_the_legal_end_asks_for_a_check_and_may_ask_for_more():
    text = "Clerk\nEqual opportunity\nAll offers are contingent upon a background check."
    assert [found.kind for found in find_conditions(split_segments(text))[0]] == ["background check"]
    text = "Clerk\nBenefits\nWe pay well.\nMust be able to work weekends.\nAbility to travel"
    assert {found.kind for found in find_conditions(split_segments(text))[0]} == {"shift work", "travel"}


def test_a_paper_may_come_later():
    lines = ["CPA within 2 years of hire", "Must obtain a forklift certification within 90 days", "CPA required"]
    conditions = [find_conditions([Segment("required", line)])[0][0] for line in lines]
    assert [found.after_hire for found in conditions] == [True, True, False]


def test_experience_may_be_accepted_in_the_next_sentence():
    must, _ = find_conditions(split_segments("Bachelor's degree in physics. Equivalent experience is accepted."))
    assert must[0].or_experience


def test_the_lowest_demand_and_the_highest_wish_remain():
    text = "Master's degree required\nBachelor's degree required\nPhD preferred\nMBA preferred\nBachelor's preferred"
    assert [[found.name for found in side] for side in find_conditions(split_segments(text))] == [
        ["bachelor"],
        ["doctorate"],
    ]


def test_no_contact_detail_stands_in_a_quote():
    job = parse_job_text("Clerk\nMust know SQL. Valid driver's license: mail ada@example.org or +49 40 5550199.")
    assert job.must_haves and "@" not in job.model_dump_json() and "5550199" not in job.model_dump_json()


def test_fields_of_a_posting_decide():
    posting = {
        "title": "Clerk",
        "description": "Must know SQL. Master's degree required. Work in our office 3 days a week.",
        "educationRequirements": {"credentialCategory": "high school"},
        "experienceInPlaceOfEducation": "True",
        "jobLocationType": "TELECOMMUTE",
    }
    (degree,) = job_from_posting(posting).must_haves
    assert (degree.kind, degree.name, degree.or_experience) == ("education", "school", True)


def test_letters_that_only_look_like_ours_do_no_harm():
    text = "Fluent in Engl\u0131sh, L\u0130CENSED p\u0131lot, l\u0131cense in welding, ba\u017fic life support"
    assert all(isinstance(found, Condition) for side in find_conditions([Segment("required", text)]) for found in side)


def test_half_a_character_does_no_harm():
    text = "Fluent in German \ud83d, bachelor's degree \udc00 and a U.S. passport \ud83d"
    must, _ = find_conditions([Segment("required", text)])
    assert {found.name for found in must} >= {"German", "bachelor"}
    assert all("\ud83d" not in found.quote for found in must) and find_mentions(text)


def test_a_job_without_conditions_reads_as_before():
    old = '{"role": "Clerk", "required_skills": ["SQL"]}'
    assert Job.model_validate_json(old).must_haves == []


PIECES = st.sampled_from(
    [*load_condition_words()["kinds"], "degree", "bachelor's", "master", "required", "preferred", "or", "no", "license",
     "certification", "in", "English", "fluent", "must be able to", "equivalent experience", "18", "years", "of age",
     "(", ")", ",", ".", ";", "/", "\n", "•", "(x" * 30, "a" * 600]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=20), max_size=60).map(" ".join), st.sampled_from(["required", "ignored"]))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_few_short_conditions(text, heading):
    segments = [Segment(heading, segment.text) for segment in split_segments(text)]
    sides = find_conditions(segments)
    assert sides == find_conditions(segments)
    for side in sides:
        assert len(side) <= MAX_CONDITIONS
        assert all(isinstance(found, Condition) and len(found.quote) <= LONGEST_QUOTE for found in side)
        assert sum(found.kind == "education" for found in side) <= 1
        assert len({(found.kind, found.name) for found in side}) == len(side)


HOSTILE = [
    "able ", "required to ", "degree ", "bachelor or ", "license ", "x" * 40 + " ", "must be ", "travel ", "lift, ",
    "fluent in ", "english", "equivalent and ", "no ", "within ", "(", "a b c d e f g h ", "evenings and ", "18 ",
    "background check ", "preferred ", "ability to ", "certified ", "on-site ", "own ", "\u0130 ", "- ",
    "overtime ", "willing to a ", "Mandarin or ", "French, ", "dbs ", ", drug check", "registration ", "not required to ",
    "u.s. citizen ", "spend a ", "rotation ", "intend to hire ", "paid travel to ", "return ", "work outside of ", "series ", "degree or diploma ", "monday to friday ", "pre-employment a ", "pass (", "U.S.",
]  # fmt: skip


TANGLED = [  # prefix, a piece that a careless pattern can read in many ways, suffix
    ("bachelor", "s'", "!"), ("master", "'s", "!"), ("weekends", ", and/or", "!"), ("weekends", " and or", "!"),
    ("cpa ", "certifi", "! cpa"), ("cpa ", "license", "! cpa"), ("cpr", "/aed", "!"), ("lift", ",", "!"),
    ("must lift", " and,", "!"), ("pass", ",/", "!"), ("pass", " a,", "!"), ("equivalent ", "andor", "!"),
    ("standing", " and", "!"), ("fluent", " in,", "!"), ("citizens", " and or", "!"), ("travel", " a", "!"),
]  # fmt: skip


LONG_SECONDS = 20  # of computing, generous: a pattern that gets lost takes hours


def read_in_time(text):
    """Read a line, and fail when that takes absurdly long."""
    started = time.process_time()
    find_mentions(text)
    find_conditions([Segment("required", text)])
    assert time.process_time() - started < LONG_SECONDS


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_pattern_gets_lost_in_a_long_line(piece):
    read_in_time((piece * 10_000)[:10_000])


@pytest.mark.parametrize("prefix, piece, suffix", TANGLED)
def test_no_pattern_gets_lost_in_a_tangle(prefix, piece, suffix):
    read_in_time(prefix + piece * 60 + suffix)
    read_in_time((prefix + piece * 12 + suffix + " ") * 40)


DEGREES = {  # as India, the UK, Germany, France and the Gulf word them
    "bachelor": (
        "B.E./B.Tech (Civil)", "B.E / B.Tech in Mechanical", "BE/B.Tech/MCA", "Any Graduate / Post Graduate",
        "Graduate in any discipline", "B.Com / M.Com", "Graduates only", "MBBS", "First degree in a relevant subject",
        "Abgeschlossenes Studium", "Hochschulabschluss", "Licence professionnelle", "Bac+3", "BEng / MEng"),
    "master": ("MBA/PGDM", "M.E./M.Tech", "Post graduation in HR", "Dipl.-Ing.", "Diplom in physics", "Staatsexamen", "Bac+5"),
    "associate": ("Diploma in Electrical Engineering", "Polytechnic diploma", "HND", "BTS or DUT", "Bac +2/3"),
    "school": (
        "12th pass", "10th pass / 12th pass", "10+2", "Minimum SSLC", "HSC or equivalent", "ITI / Diploma holders",
        "Abitur", "Mittlere Reife", "Secondary school leaving certificate", "Baccalauréat", "BTEC Level 3"),
    None: (
        "You will teach 12th grade math", "The 10th largest company", "Graduate student housing", "MUST BE IN SHAPE",
        "Diplomatic manner", "BDS is an equal opportunity employer", "MCA may be the place for you", "One bed each",
        "2025 University Graduate - Engineer", "Kindergarten graduation party", "Intermediate Excel"),
}  # fmt: skip


@pytest.mark.parametrize("level, line", [(level, line) for level, lines in DEGREES.items() for line in lines])
def test_degrees_of_other_countries(level, line):
    required, _ = find_conditions([Segment("required", line)])
    assert next((found.name for found in required if found.kind == "education"), None) == level


@pytest.mark.parametrize(
    "line, must, nice",
    [
        (
            "Cat C+E licence, Driver CPC, digital tachograph card, 2 years experience, ADR preferred",
            {
                "heavy goods vehicle licence (HGV)",
                "driver certificate of professional competence (CPC)",
                "tachograph card",
            },
            {"dangerous goods certificate (ADR)"},
        ),
        ("LGV Class 2 (Cat C) licence", {"heavy goods vehicle licence (HGV)"}, set()),
        ("ADR certificate", {"dangerous goods certificate (ADR)"}, set()),
        ("Mediation, ADR and litigation", set(), set()),
        ("Counterbalance forklift licence", {"forklift licence"}, set()),
        ("Blue CSCS card", {"construction skills card (CSCS)"}, set()),
    ],
)
def test_licences_of_drivers_and_builders(line, must, nice):
    assert read(line) == (must, nice)


def test_what_may_be_worked_towards_comes_later():
    found, _ = find_conditions([Segment("required", "NVQ Level 3 or be willing to work towards it")])
    assert [condition.after_hire for condition in found] == [True]


@pytest.mark.parametrize(
    "line, names",
    [
        ("Level 2 Food Hygiene", ["food handler certificate"]),
        ("GDC registration", ["professional registration"]),
        ("1. Welsh", ["Welsh"]),
        ("Knowledge of German", ["German"]),
        ("Knowledge of German tax law", []),
        ("We'd love it if you spoke Italian", ["Italian"]),
        ("It is a plus if you hold the PMP", ["project management certificate (PMP)"]),
    ],
)
def test_a_wish_for_more_than_skills(line, names):
    job = read_advertisement(f"Clerk\nRequirements\nExcel\nDesirable\n{line}")
    assert ([found.name for found in job.nice_to_haves], job.must_haves) == (names, [])
