from sopgen.diagnostic.wording import Language
from sopgen.layout.judge import Defect, Fault, Verdict
from sopgen.report import verdict


def test_a_verdict_counts_and_names_each_fault() -> None:
    found = Verdict((Fault(Defect.OVERLAP, 2, "Alur 1→2 / Alur 3→4"),), crossings=3, bends=12)
    assert verdict.render("a.sop.yaml", found, Language.INDONESIAN).splitlines() == [
        "a.sop.yaml: 1 cacat, 3 persilangan, 12 belokan",
        "   halaman 2: dua alur berimpit atau bersentuhan (Alur 1→2 / Alur 3→4)",
    ]
