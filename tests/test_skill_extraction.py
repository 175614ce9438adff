"""Skills in a text: borders, doubtful words, denials, and any text at all."""

import pytest
from hypothesis import given, settings, strategies as st

from resume_classifier.skill_claims import denial_hints, is_denied
from resume_classifier.skill_extraction import extract_skills
from resume_classifier.skills import load_catalog
from resume_classifier.text_folding import space_words

settings.register_profile("no deadline", deadline=None)  # a busy machine is no bug
settings.load_profile("no deadline")

CASES = {
    "Languages: C, C++ and C#": ["C", "C++", "C#"],
    "C/C++ developer, C++17": ["C", "C++", "C++"],
    "Vitamin C, hepatitis C and section C": [],
    "R&D in R & D labs": [],
    "Docker (R) is a mark, (C) 2020": ["Docker"],
    "Python, R and SQL": ["Python", "R", "SQL"],
    "SQL, Python, and R. Additional": ["SQL", "Python", "R"],
    "R. Smith, SQL": ["SQL"],
    "C-level, C-suite": [],
    "I excel at sales calls": [],
    "proficient in Excel": ["Microsoft Excel"],
    "Excel spreadsheets for all": ["Microsoft Excel"],
    "Excel (advanced), Java (Expert), SAP (5 yrs)": ["Microsoft Excel", "Java", "SAP"],
    "Excel, fax, express, flash": [],
    "I express interest in you": [],
    "Node.js, Express, MongoDB": ["Node.js", "Express.js", "MongoDB"],
    "our go to market plan": ["Go-to-Market Strategy"],
    "ready to go": [],
    "Skills: Go, Rust": ["Go", "Rust"],
    "Go, Linux (Rust, Go)": ["Go", "Linux", "Rust", "Go"],
    "JavaScript not javascripting": ["JavaScript"],
    "React Native, React": ["React Native", "React"],
    "python3.10/java8": ["Python", "Java"],
    "ISO 27001": ["ISO 27001"],
    "me@python.org": [],
    "ASP.NET and .NET": ["ASP.NET", ".NET"],
    "machine\n  learning": ["Machine Learning"],
    "Machine-Learning": ["Machine Learning"],
    "scikitlearn": ["Scikit-learn"],
    "İ know Docker": ["Docker"],
    "🙂 SQL 🙂": ["SQL"],
    "Strong Python.Experience with SQL": ["Python", "SQL"],
    "the rest of the team": [],
    "SOAP and REST APIs": ["SOAP", "REST APIs"],
    "Spring 2014": [],
    "staff, scheduling": [],
    "works without supervision": [],
    "our hiring manager": [],
    "responsible for hiring": ["Recruiting"],
    "billing, payroll": ["Invoicing", "Payroll"],
    "FMLA/ADA/EEO": ["FMLA", "Equal Employment Opportunity"],
    "Canvas and leeds": [],
    "Vitamin C, Python": ["Python"],
    "Vitamin C, SQL": ["SQL"],
    "Hepatitis C, Python": ["Python"],
    "Hepatitis B and C, Python": ["Python"],
    "Vitamins A, C and D, SQL": ["SQL"],
    "Grade C, Python": ["Python"],
    "Type C, Python": ["Python"],
    "entry level C/C++ developer": ["C", "C++"],
    "React.js": ["React"],
    "Built with React.js": ["React"],
    "VueJS, Node JS": ["Vue.js", "Node.js"],
    "Java Script, Type Script": ["JavaScript", "TypeScript"],
    "CICD, LLMs, R Studio": ["CI/CD", "Large Language Models", "RStudio"],
    "dot net, C sharp": [".NET", "C#"],
    "No SQL databases": ["NoSQL"],
    "Python&Java": ["Python", "Java"],
    "Python+Django": ["Python", "Django"],
    "HTML&CSS": ["HTML", "CSS"],
    "C++&C#": ["C++", "C#"],
    "React.js&VueJS": ["React", "Vue.js"],
    "Python\u200bJava, Dock\u200ber": ["Python", "Java", "Docker"],
    "Programming languages (C, R)": ["C", "R"],
    "Wrote services in Go": ["Go"],
    "built tools with Go": ["Go"],
    "Migrated from Java to Go.": ["Java", "Go"],
    "Senior Go Engineer": ["Go"],
    "Rust engineer": ["Rust"],
    "Rust, 3 years": ["Rust"],
    "Managed a budget in Excel.": ["Microsoft Excel"],
    "Worked in Excel and Word": ["Microsoft Excel", "Microsoft Word"],
    "Responsible for Excel reporting": ["Microsoft Excel"],
    "Excel and SAP are essential": ["Microsoft Excel", "SAP"],
    "Strong Excel skills": ["Microsoft Excel"],
    "Ability to excel in all skills": [],
    "My SQL, Linux": ["MySQL", "Linux"],
    "I want to improve my SQL": [],
    "Accounts payable/receivable": ["Accounts Payable", "Accounts Receivable"],
    "Java, Indonesia": [],
    "Java island": [],
    "Groovy music": [],
    "Groovy, Java, Elixir": ["Groovy", "Java", "Elixir"],
    "Elixir of life": [],
    "Pandas at the zoo": [],
    "Docker worker at port": [],
    "Python (snake) keeper": [],
    "Python (advanced)": ["Python"],
    "Submitted bi-weekly reports": [],
    "BI, Tableau": ["Business Intelligence", "Tableau"],
    "budgets, C, clients": [],
    "budgets, C, SQL": ["C", "SQL"],
    "Energy management systems\nEngineering software": ["Energy Management"],
    "Machine\nLearning": ["Machine Learning"],
    "Member of the American Society for Training and Development": [],
    "Award for Leadership": ["Leadership"],
    "Job Description: sold cars": [],
    "wrote job descriptions": ["Job Descriptions"],
    "Medical billing and coding": ["Medical Billing"],
    "Followed company policies and procedures": [],
    "Revised the safety policies and procedures": ["Policy Development"],
    "Sold to decision makers": [],
    "forging alliances": [],
    "Helped residents with ADLs and bathing": [],
    "Sales Manager": ["Sales"],
    "Acting Manager": [],
    "writing and editing skills": ["Editing"],
    "Conversational French": ["French"],
    "Tom Jenkins": [],
    "Mr. Jenkins taught": [],
    "Configured Jenkins, MS SQL Server": ["Jenkins", "Microsoft SQL Server"],
    "I articulate goals and retrofit ships": [],
    "American Marketing Association": [],
    "Class 1 driver, ADR, CPC": [],
    "Mediation, ADR": ["Mediation", "Alternative Dispute Resolution"],
    "AWS (S3, Glue, EMR)": ["AWS", "Amazon S3"],
    "EMR, patient charting": ["Electronic Health Records"],
    "MFA Sculpture": ["Sculpture"],
    "MFA, SSO": ["Multi-Factor Authentication", "Single Sign-On"],
    "Engenharia Informática": [],
    "Data Structures (Spring 2021)": ["Data Structures"],
    "Java man and the origins of time": [],
    "rust bucket Fords, go, python keeping": [],
    "month end closing, consolidation, sap, excel": ["Month-End Close", "SAP", "Microsoft Excel"],
    "Nursing, consolidation, go home": ["Nursing"],
    "pix-cli: command line tool, Rust": ["Rust"],
    "a small job queue in Go": ["Go"],
    "key value store (Go)": ["Go"],
    "a tool, Go home": [],
    "Skills\nPython React R Go Docker": ["Python", "React", "R", "Go", "Docker"],
    "Technical Skills\nJava C Python Go Rust SQL": ["Java", "C", "Python", "Go", "Rust", "SQL"],
    "Python R SQL Excel Tableau": ["Python", "R", "SQL", "Microsoft Excel", "Tableau"],
    "Python Go home": ["Python"],
    "I know Python Go SQL home": ["Python", "SQL"],
    "I agree to the processing of my data under GDPR / RODO.": [],
    "SQL. I consent to the use of my personal data for recruitment under GDPR.": ["SQL"],
    "Implemented GDPR": ["GDPR"],
    "Skills: Java..., SQL....": ["Java", "SQL"],
    "": [],
}
DENIALS = [
    "No experience with Java",
    "I would like to learn Java",
    "never used Java",
    "Java is not required",
    "without Java",
    "no prior knowledge of SQL or Java",
    "unfamiliar with Java",
    "looking to learn Java",
    "Knowledge of Java, Go or SQL is not needed",
    "familiarity with Java isn't necessary",
    "does not need Java",
    "you will learn Java",
    "hoping to gain experience with Java",
    "no Rust or Java required",
    "Java (none)",
    "lack of Java",
    "neither Go nor Java",
    "I know Go but have never used Java",
    "Java (no)",
    "Java: no",
    "Java: none, SQL",
    "Java (no experience)",
    "Java (no commercial experience)",
    "Java experience: none",
    "Java: 0 years",
    "Python (no Java)",
    "No hands-on Java experience",
    "I have no hands-on experience with Java.",
    "No prior Java experience",
    "No in-depth Java knowledge",
    "No full-time Java experience",
    "I can't code in Java.",
    "I cannot program in Java",
    "I am unable to use Java",
    "I dont know Java",
    "Zero knowledge of Java.",
    "no idea about Java",
    "no exposure to Java",
    "Java isn't my strength.",
    "Java is not one of my skills.",
    "I am not good at Java",
    "Currently not using Java",
    "everything except Java",
    "all but Java",
    "Go instead of Java",
    "non-Java",
    "a non Java stack",
    "anything but Java",
    "languages other than Java",
    "Still need to learn Java.",
    "I have yet to learn Java",
    "Future goals: learn Java",
    "Skills to acquire: Go, Java",
    "To learn: Java",
    "My goal is to master Java.",
    "Planning to get certified in Java.",
    "I aspire to become a Java developer.",
    "Java is on my list to learn",
    "Java is something I would like to learn",
    "Java (learning)",
    "Java (planned)",
    "Currently learning Java",
    "Not yet familiar with Java",
    "I have yet to use Java",
    "Not a fan of Java",
    "Unlike Java, Kotlin is what I write",
    "I no longer work with Java",
    "Chose Go as opposed to Java",
    "My knowledge of Java is nil",
    "Would love an opportunity to work with Java",
    "I stopped using Java in 2010",
    "Java, a tool I never learnt",
    "Java (never used)",
    "planning to take a course in Java",
    "Enrolled in a course to learn Java",
    "Without any training in Java",
    "Anything besides Java is fine",
    "Java would be new to me",
    "Dashboards in Java were made by the BI team",
    "Java and HVAC were done by others",
    "Java, which I have not used yet",
    "Java is on my wish list.",
    "Java (planned 2027)",
    "Java (not started)",
    "eager for more, and to learn Java",
    "I am not trained in Java",
    "Did not keep up with Java",
    "a little Java, now forgotten",
    "Java \u2014 never used",
    "Curious about: Java",
    "I have yet to touch Java",
    "I'd be happy to learn Java",
    "Java is not my field",
    "Java: none so far",
]
CLAIMS = [
    "Not only Java",
    "No fear; Java daily",
    "I have no experience with Go but know Java",
    "I know Java",
    "including but not limited to Java",
    "I do not know Go, I know Java",
    "Java required, travel not required",
    "I never used Go and know Java",
    "Java is a plus but not required",
    "Strong Java, degree not required",
    "without doubt my best language is Java",
    "new Java services",
    "learned Java",
    "able to learn fast, strong Java",
    "little to no experience Led Java teams",
    "no experience with Go\nJava",
    "Experience in Java (no Django).",
    "I know Java (no formal training)",
    "Java (no certificate)",
    "Java: no problem",
    "Java (no. of classes: 30)",
    "Java: 0.5 years",
    "No experience in Go or Python, only in Java.",
    "No experience except Java",
    "nothing other than Java",
    "zero knowledge proofs in Java",
    "Java is easy to learn",
    "I want to become a team lead, using my Java",
    "I want to improve my Java",
    "machine learning, Java",
    "Young, yet experienced in Java",
    "I never stopped using Java",
    "Not a day goes by without Java",
    "Cannot imagine work without Java",
    "Taught people who had never used Java",
    "Learning Go while working with Java",
    "I need no training in Java",
    "Exposure to Java",
    "Trained staff in Java",
    "Unlike my peers, I know Java",
    "Java dashboards that were used by the sales team",
    "Java services were built by my team",
    "Trained the client in Java",
    "taught colleagues Java",
    "I have never worked without Java",
    "No project of mine went live without Java",
    "No programming experience other than Java",
    "I have no languages besides Java",
]


@pytest.mark.parametrize("text", ["Worked with SAP daily.", "SAP (4/5)", "a SAP consultant"])
def test_some_short_names_need_a_capital_only(text):
    assert [mention.skill for mention in extract_skills(text)] == ["SAP"]


def test_without_a_capital_they_are_words():
    assert extract_skills("the sap of the trees") == []


@pytest.mark.parametrize("text, skills", CASES.items())
def test_borders(text, skills):
    mentions = extract_skills(text)
    assert [mention.skill for mention in mentions] == skills
    assert [text[mention.start : mention.end] for mention in mentions] == [mention.quote for mention in mentions]


@pytest.mark.parametrize("text, negated", [(text, True) for text in DENIALS] + [(text, False) for text in CLAIMS])
def test_denials(text, negated):
    start = text.index("Java")
    assert is_denied(text, start, start + 4) == negated
    if text not in ("Java: no problem", "No experience except Java"):  # the model errs here
        assert [mention.negated for mention in extract_skills(text) if mention.skill == "Java"] == [negated]


@pytest.mark.parametrize(
    "text, negated",
    [
        ("CURIOUS ABOUT\nJava, Go", True),
        ("- [ ] Java", True),
        ("- [x] Java", False),
        ("Java, since passed to a colleague", False),
        ("Trained two specialists and kept Java", False),
    ],
)
def test_boxes_headings_and_what_others_do(text, negated):
    start = text.index("Java")
    assert is_denied(text, start, start + 4) == negated


@pytest.mark.parametrize(
    "text",
    [
        "My colleague maintained the Java services",
        "Java was turned down",
        "Our IT department ran the Java side of things",
        "I recruited three Java developers",
        "Java? Not me, I am afraid",
    ],
)
def test_denials_that_only_the_model_knows(text):
    start = text.index("Java")
    assert not is_denied(text, start, start + 4)
    assert [mention.negated for mention in extract_skills(text)] == [True]
    assert [mention.negated for mention in extract_skills(text, of_person=False)] == [False]


def test_a_denial_reaches_over_a_line_that_goes_on():
    text = "no experience\nwith Java\nPython"
    assert [mention.negated for mention in extract_skills(text)] == [True, False]


denying_words = [hint.strip(" .") for hint in denial_hints() if hint.endswith(" ") and hint[0] in " ."]


other_words = ["know", "Java", "Go", "experience", "with", "to", "required", "is", "I", "but", ",", ".", "and"]
sentences = st.lists(st.sampled_from(denying_words + other_words), max_size=25)


@given(sentences, st.sampled_from([" ", "\n", "  "]))
@settings(max_examples=300)
def test_no_denial_without_a_hint(words, gap):
    text = gap.join([*words, "Python"])
    mentions = extract_skills(text, of_person=False)
    assert [mention.negated for mention in mentions] == [
        is_denied(text, mention.start, mention.end) for mention in mentions
    ]
    if any(mention.negated for mention in mentions):
        letters = space_words(text).letters.decode("latin-1")
        assert any(hint in letters for hint in denial_hints())


@given(st.text(max_size=60), st.sampled_from(["Python", "Machine Learning", "Node.js", "C++"]), st.text(max_size=60))
@settings(max_examples=300)
def test_mentions_of_any_text_are_of_the_catalogue_and_in_order(before, skill, behind):
    text = f"{before};\n{skill};\n{behind}"  # no longer name reaches over the signs
    mentions = extract_skills(text)
    assert all(mention.skill in load_catalog().skills for mention in mentions)
    assert all(one.end <= other.start for one, other in zip(mentions, mentions[1:]))
    assert any(text[mention.start : mention.end] == skill for mention in mentions)
