package vn.hienluong.publications.facts;

import java.util.Locale;

/** What the office publishes: what a portal must hold (Nghị định 43/2011/NĐ-CP, Điều 10; 42/2022/NĐ-CP) and what it wants to say. */
public enum PublicationKind {
    NEWS("tin-tuc", News.class),
    ANNOUNCEMENT("thong-bao", Announcement.class),
    EVENT("su-kien", Event.class),
    ABOUT("gioi-thieu", About.class),
    LEGAL_DOCUMENT("van-ban", LegalDocument.class),
    PLAN_DOCUMENT("ke-hoach", PlanDocument.class),
    GUIDANCE("huong-dan", Guidance.class),
    SUPPORT_POLICY("chinh-sach-ho-tro", SupportPolicy.class),
    RECRUITMENT("tuyen-dung", Recruitment.class),
    FEE("phi-le-phi", Fee.class),
    PROCUREMENT("du-an-dau-thau", Procurement.class),
    SCIENCE_PROJECT("nhiem-vu-khoa-hoc", ScienceProject.class),
    STATISTICS("thong-ke", Statistics.class),
    RECEPTION_SCHEDULE("lich-tiep-cong-dan", ReceptionSchedule.class),
    REPORT("bao-cao", Report.class),
    DRAFT_FOR_COMMENT("lay-y-kien", DraftForComment.class),
    STEERING("chi-dao-dieu-hanh", Steering.class);

    private final String path;
    private final Class<? extends Facts> facts;

    PublicationKind(String path, Class<? extends Facts> facts) {
        this.path = path;
        this.facts = facts;
    }

    /** Its part of a public address. */
    public String path() {
        return path;
    }

    /** Key of its name. */
    public String label() {
        return "publications.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Class<? extends Facts> facts() {
        return facts;
    }

    /** Whether it is a paper that may amend, replace or rest on others. */
    public boolean paper() {
        return this == LEGAL_DOCUMENT || this == PLAN_DOCUMENT || this == STEERING || this == GUIDANCE;
    }
}
