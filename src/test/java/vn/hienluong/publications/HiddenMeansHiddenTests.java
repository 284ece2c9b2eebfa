package vn.hienluong.publications;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.pictures.Pictures;
import vn.hienluong.publications.Parts.Illustration;
import vn.hienluong.publications.PublicChannel.Asked;
import vn.hienluong.publications.facts.PublicationKind;

/** What is hidden is hidden on every way, from everybody: each state × each way × each reader. */
@Tag("slow")
@InTheHouse
class HiddenMeansHiddenTests {

    private static final String REASON = "Đăng nhầm bản chưa duyệt";
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Writing writing;

    @Autowired
    Approval approval;

    @Autowired
    Publishing publishing;

    @Autowired
    EditionParts parts;

    @Autowired
    Publications publications;

    @Autowired
    Files files;

    @Autowired
    Pictures pictures;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestClock clock;

    /** @param other whether another edition of the same publication may be read */
    private record Case(Newsroom room, Asked asked, boolean visible, boolean other, boolean withdrawn) {}

    private record Material(Edition edition, String word, FileId file, PictureId picture) {}

    private Newsroom room;
    private int made;

    @BeforeEach
    void anOfficeThatPublishes() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
    }

    @Test
    void whatMayNotBeReadIsNotReadOnAnyWayByAnybody() throws Exception {
        var channels = channels();
        assertThat(channels).hasSizeGreaterThan(8);
        var wrong = new ArrayList<String>();
        for (var one : states().entrySet()) {
            for (var channel : channels) {
                for (var reader : readers(one.getValue().room()).entrySet()) {
                    fault(one.getValue(), channel, reader.getValue())
                            .ifPresent(fault -> wrong.add(
                                    "%s, %s, %s: %s".formatted(one.getKey(), channel.name(), reader.getKey(), fault)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aWayThatDoesNotAskWouldBeSeen() throws Exception {
        var hidden = states().get("draft");
        PublicChannel leaking = new PublicChannel() {
            @Override
            public String name() {
                return "leaking";
            }

            @Override
            public String says(Asked asked, Optional<Actor> reader) {
                return "… " + asked.word();
            }
        };
        assertThat(fault(java.util.Objects.requireNonNull(hidden), leaking, Optional.empty()))
                .isPresent();
    }

    private static Optional<String> fault(Case one, PublicChannel channel, Optional<Actor> reader) throws Exception {
        var said = channel.says(one.asked(), reader);
        boolean shows = said.contains(one.asked().word());
        boolean expected = one.visible() || (one.other() && channel.countsOnly());
        if (shows != expected) {
            return Optional.of(shows ? "shows it" : "does not show it, but says: " + said);
        }
        boolean tells = one.withdrawn() && channel.tellsOfWithdrawal();
        return said.contains(REASON) == tells ? Optional.empty() : Optional.of("reason of withdrawal: " + said);
    }

    /** Of all rooms: whatever in the tests is a {@link PublicChannel}. */
    private List<PublicChannel> channels() {
        return new ClassFileImporter()
                .importPackages("vn.hienluong").stream()
                        .filter(type -> type.isAssignableTo(PublicChannel.class)
                                && !type.isInterface()
                                && !type.isAnonymousClass())
                        .map(JavaClass::reflect)
                        .sorted(java.util.Comparator.comparing(Class::getName))
                        .map(type -> (PublicChannel)
                                beans.autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false))
                        .toList();
    }

    private Map<String, Optional<Actor>> readers(Newsroom asked) {
        var readers = new LinkedHashMap<String, Optional<Actor>>();
        readers.put("nobody", Optional.empty());
        readers.put("its writer", Optional.of(asked.writer));
        readers.put("head of the office", Optional.of(asked.chief));
        readers.put("another unit", Optional.of(asked.stranger));
        readers.put("another agency", Optional.of(opening.open().chief));
        return readers;
    }

    /** Each state in an agency of its own, so that counts and lists hold nothing else. */
    private Map<String, Case> states() {
        var now = clock.instant();
        var states = new LinkedHashMap<String, Case>();
        states.put("draft", hidden(begin(), now));
        states.put(
                "proposed",
                hidden(
                        step(
                                begin(),
                                one -> room.office.in(() ->
                                        approval.propose(one.id(), room.writer).orElseThrow())),
                        now));
        states.put("returned", hidden(step(begin(), this::returned), now));
        states.put("reviewed", hidden(step(begin(), this::reviewed), now));
        states.put("approved", hidden(step(begin(), one -> room.approved(one)), now));
        var waiting = step(
                begin(), one -> room.publishedAt(room.approved(one), Optional.of(now.plus(DAY)), Optional.empty()));
        states.put("scheduled", hidden(waiting, now));
        states.put("scheduled, the day after", shown(waiting, now.plus(DAY)));
        states.put("public", shown(step(begin(), one -> room.published(one)), now));
        var ending = step(
                begin(), one -> room.publishedAt(room.approved(one), Optional.empty(), Optional.of(now.plus(DAY))));
        states.put("public until tomorrow", shown(ending, now));
        states.put("expired", hidden(ending, now.plus(DAY)));
        var replaced = step(begin(), this::superseded);
        states.put("superseded", new Case(room, asked(replaced, now), false, true, false));
        var calledOff = step(begin(), one -> {
            var later = room.publishedAt(room.approved(one), Optional.of(now.plus(DAY)), Optional.empty());
            return room.office.in(
                    () -> publishing.callOff(later.id(), room.clerkOfOffice).orElseThrow());
        });
        states.put("called off", hidden(calledOff, now.plus(DAY)));
        var withdrawn = step(begin(), one -> {
            var published = room.published(one);
            room.office.in(() -> publishing
                    .withdraw(published.publication(), REASON, room.leader)
                    .orElseThrow());
            return published;
        });
        states.put("withdrawn", new Case(room, asked(withdrawn, now), false, false, true));
        return states;
    }

    private Case hidden(Material material, Instant at) {
        return new Case(room, asked(material, at), false, false, false);
    }

    private Case shown(Material material, Instant at) {
        return new Case(room, asked(material, at), true, false, false);
    }

    private Asked asked(Material material, Instant at) {
        var publication = room.office.in(() -> publications
                .find(material.edition().publication(), room.office.id)
                .orElseThrow());
        return new Asked(
                room.office.id,
                publication.id(),
                publication.kind(),
                publication.slug(),
                material.word(),
                material.file(),
                material.picture(),
                at);
    }

    private Material step(Material material, java.util.function.UnaryOperator<Edition> move) {
        return new Material(move.apply(material.edition()), material.word(), material.file(), material.picture());
    }

    private Edition reviewed(Edition edition) {
        return room.office.in(() -> approval.propose(edition.id(), room.writer)
                .then(one -> approval.review(one.id(), room.head))
                .orElseThrow());
    }

    private Edition returned(Edition edition) {
        return room.office.in(() -> approval.propose(edition.id(), room.writer)
                .then(one -> approval.giveBack(one.id(), "Sửa lại", room.head))
                .orElseThrow());
    }

    /** The words, the file and the picture of the first edition are gone from the second. */
    private Edition superseded(Edition edition) {
        var published = room.published(edition);
        var next = room.corrected(published.publication(), "Bản mới", "Thay toàn bộ nội dung");
        var own = room.office.in(() -> publications.parts(next.id(), room.writer));
        room.office.in(
                () -> parts.detach(next.id(), own.attachments().getFirst().file(), room.writer));
        room.office.in(
                () -> parts.takeOut(next.id(), own.illustrations().getFirst().picture(), room.writer));
        var bare = room.office.in(() -> publications.edition(next.id(), room.writer));
        room.published(room.written(bare, "Bản mới", "<p>Khác hẳn</p>", "Thay toàn bộ nội dung"));
        return published;
    }

    /** A draft in a new agency, whose every part bears one word. */
    private Material begin() {
        room = opening.open();
        var word = "xichlo" + (++made);
        var draft = room.draft(PublicationKind.NEWS, "Tin về " + word);
        // an address outlives the words that it was made of
        var address = "bai-so-" + made;
        room.office.in(() ->
                writing.readdress(draft.publication(), address, room.writer).orElseThrow());
        var file = room.office.in(
                () -> files.keep(word + ".txt", ("Tệp " + word).getBytes(StandardCharsets.UTF_8), room.writer)
                        .orElseThrow());
        var picture = room.office.in(
                () -> pictures.add(word + ".png", png(), room.writer).orElseThrow());
        room.office.in(() ->
                parts.attach(draft.id(), file.id(), "Tệp " + word, room.writer).orElseThrow());
        room.office.in(() -> parts.illustrate(
                        draft.id(), new Illustration(picture.id(), "Hình " + word, "", word, true), room.writer)
                .orElseThrow());
        return new Material(
                room.office.in(() -> publications.edition(draft.id(), room.writer)), word, file.id(), picture.id());
    }

    private static byte[] png() {
        try (var target = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", target);
            return target.toByteArray();
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }
}
