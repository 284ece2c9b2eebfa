package vn.hienluong.laws;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import vn.hienluong.Given;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.pictures.Pictures;
import vn.hienluong.platform.Outcome;
import vn.hienluong.publications.Approval;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionContent;
import vn.hienluong.publications.EditionContent.Wording;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.EditionParts;
import vn.hienluong.publications.Parts.Illustration;
import vn.hienluong.publications.Parts.Relation;
import vn.hienluong.publications.Parts.Verb;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publishing;
import vn.hienluong.publications.Writing;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.richtext.CleanHtml;

/** What an agency publishes: a draft of each unit with everything that hangs on one, and a text that is public. */
record PublishedRecords(ApplicationContext house, Given.Office office) {

    private <T> T the(Class<T> type) {
        return house.getBean(type);
    }

    /** By a name that {@link Samples} asks for. */
    Map<String, UUID> all(WalkedAgency agency) {
        var own = agency.people.get("Unit head");
        var file = file(own);
        var picture = picture(own);
        var paper = begun(PublicationKind.LEGAL_DOCUMENT, agency.own.unit(), "Quyết định số 5", own)
                .publication();
        var next = corrected(agency, agency.own.unit(), own);
        var theirNext = corrected(agency, agency.other.unit(), agency.stranger);
        var ours = draft(agency.own.unit(), own, file, picture, paper);
        var theirs = draft(agency.other.unit(), agency.stranger, file, picture, paper);
        return Map.of(
                "own next edition", next.value(),
                "other next edition", theirNext.value(),
                "attached file", file.value(),
                "picture", picture.value(),
                "related paper", paper.value(),
                "own publication", ours.publication().value(),
                "own edition", ours.id().value(),
                "other publication", theirs.publication().value(),
                "other edition", theirs.id().value());
    }

    private Edition begun(PublicationKind kind, UnitId unit, String title, Actor by) {
        return office.in(() -> the(Writing.class).begin(kind, unit, title, by)).orElseThrow();
    }

    private Edition draft(UnitId unit, Actor by, FileId file, PictureId picture, PublicationId paper) {
        var parts = the(EditionParts.class);
        var draft = begun(PublicationKind.NEWS, unit, "Ngày hội khoa học", by);
        return office.in(() -> parts.attach(draft.id(), file, "Chương trình", by)
                        .then(_ -> parts.illustrate(draft.id(), new Illustration(picture, "Sân", "", "", true), by))
                        .then(_ -> parts.relate(draft.id(), new Relation(Verb.AMENDS, paper), by))
                        .map(_ -> draft))
                .orElseThrow();
    }

    /** From the unit to the public, each step by whoever has it; then somebody begins to correct it. */
    private EditionId corrected(WalkedAgency agency, UnitId unit, Actor head) {
        var draft = begun(PublicationKind.NEWS, unit, "Khai trương phòng đo", head);
        var said = draft.content();
        var words = new Wording("Khai trương phòng đo", "", CleanHtml.of("<p>Từ tháng này.</p>"));
        var content = new EditionContent(words, said.english(), said.facts(), "");
        return office.in(() -> the(Writing.class)
                        .write(draft.id(), content, draft.version(), head)
                        .then(one -> the(Approval.class).propose(one.id(), head))
                        .then(one -> the(Approval.class).review(one.id(), head))
                        .then(one -> the(Approval.class).approve(one.id(), agency.people.get("Head of office")))
                        .then(one -> published(one, agency.writer()))
                        .then(one -> the(Writing.class).beginNext(one.publication(), head)))
                .orElseThrow()
                .id();
    }

    private Outcome<Edition> published(Edition approved, Actor by) {
        return the(Publishing.class).publish(approved.id(), Optional.empty(), Optional.empty(), by);
    }

    private FileId file(Actor by) {
        var content = "Chương trình ngày hội".getBytes(StandardCharsets.UTF_8);
        return office.in(() -> the(Files.class).keep("chuong-trinh.txt", content, by))
                .orElseThrow()
                .id();
    }

    private PictureId picture(Actor by) {
        try (var target = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", target);
            return office.in(() -> the(Pictures.class).add("san.png", target.toByteArray(), by))
                    .orElseThrow()
                    .id();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
