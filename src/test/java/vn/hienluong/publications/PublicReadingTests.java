package vn.hienluong.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hienluong.CountedQueries;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.platform.Outcome;
import vn.hienluong.publications.facts.LegalDocument;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicAnswer;
import vn.hienluong.publications.reading.PublicFilter;
import vn.hienluong.publications.reading.PublicReading;
import vn.hienluong.publications.reading.PublicReading.Place;
import vn.hienluong.publications.reading.PublicRow;

@InTheHouse
class PublicReadingTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Newsroom.Opening opening;

    @Autowired
    Publishing publishing;

    @Autowired
    EditionParts parts;

    @Autowired
    Publications publications;

    @Autowired
    PublicReading reading;

    @Autowired
    TestClock clock;

    Newsroom room;

    @BeforeEach
    void anOfficeThatPublishes() {
        clock.set(LocalDate.of(2021, 3, 1));
        room = opening.open();
    }

    private String version() {
        return version(clock.instant());
    }

    private String version(Instant at) {
        return room.office.in(() -> reading.version(at, room.office.id));
    }

    private Optional<PublicAnswer> answer(Edition edition) {
        var publication = room.office.in(
                () -> publications.find(edition.publication(), room.office.id).orElseThrow());
        return room.office.in(
                () -> reading.one(publication.kind(), publication.slug(), clock.instant(), room.office.id));
    }

    private List<String> titles(PublicFilter filter) {
        return room
                .office
                .in(() -> reading.list(filter, Optional.empty(), 50, clock.instant(), room.office.id))
                .stream()
                .map(row -> row.vietnamese().title())
                .toList();
    }

    private Edition paper(String title, String number, String issuedOn, String field) {
        var draft = room.draft(PublicationKind.LEGAL_DOCUMENT, title);
        return room.withFacts(
                draft,
                Map.of(
                        "number",
                        number,
                        "type",
                        "Quyết định",
                        "issuedOn",
                        issuedOn,
                        "effectiveFrom",
                        issuedOn,
                        "issuer",
                        "UBND tỉnh",
                        "signer",
                        "Võ Văn Hưng",
                        "field",
                        field));
    }

    @Test
    void whatIsScheduledIsPublicAtItsTimeAndNothingHasToHappen() {
        var approved = room.approved(room.draft("Công bố lúc 10 giờ"));
        var at = clock.instant().plus(HOUR);
        room.publishedAt(approved, Optional.of(at), Optional.of(at.plus(HOUR)));
        var before = version();
        assertThat(answer(approved)).isEmpty();
        clock.set(LocalDate.of(2021, 3, 1), LocalTime.of(10, 0));
        assertThat(answer(approved)).get().isInstanceOf(PublicAnswer.Article.class);
        var during = version();
        clock.set(LocalDate.of(2021, 3, 1), LocalTime.of(11, 0));
        assertThat(answer(approved)).isEmpty();
        assertThat(Set.of(before, during, version()))
                .as("the version passes with the time")
                .hasSize(3);
    }

    @Test
    void theVersionChangesWithEachActThatThePublicMaySeeAndWithNoOther() {
        var none = version();
        var draft = room.draft("Tin một");
        var approved = room.approved(draft);
        assertThat(version()).isEqualTo(none);
        var published = room.publishedAt(approved, Optional.empty(), Optional.empty());
        var first = version();
        assertThat(first).isNotEqualTo(none);
        room.corrected(published.publication(), "Tin một, sửa", "Sửa tên");
        assertThat(version()).isEqualTo(first);
        room.office.in(() ->
                publishing.withdraw(published.publication(), "Sai", room.leader).orElseThrow());
        assertThat(version()).isNotEqualTo(first);
    }

    @Test
    void aCorrectionTakesThePlaceOfTheFirstAndSaysSo() {
        var first = room.published(room.draft("Khởi công vào tháng 3"));
        clock.set(LocalDate.of(2021, 3, 2));
        room.published(room.corrected(first.publication(), "Khởi công vào tháng 4", "Sửa tháng khởi công"));
        var article = (PublicAnswer.Article) answer(first).orElseThrow();
        assertThat(article.row().vietnamese().title()).isEqualTo("Khởi công vào tháng 4");
        assertThat(article.row().corrected()).isTrue();
        assertThat(article.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.note()).isEqualTo("Sửa tháng khởi công");
            assertThat(correction.at()).isEqualTo(clock.instant());
        });
        assertThat(titles(PublicFilter.of(PublicationKind.NEWS))).containsExactly("Khởi công vào tháng 4");
    }

    @Test
    void aCorrectionToComeCanBeCalledOffAndTheFirstStays() {
        var first = room.published(room.draft("Lịch cũ"));
        var next = room.approved(room.corrected(first.publication(), "Lịch mới", "Đổi lịch"));
        var waiting = room.publishedAt(next, Optional.of(clock.instant().plus(HOUR)), Optional.empty());
        room.office.in(
                () -> publishing.callOff(waiting.id(), room.clerkOfOffice).orElseThrow());
        clock.set(LocalDate.of(2021, 3, 5));
        assertThat(titles(PublicFilter.of())).containsExactly("Lịch cũ");
        assertThat(room.office.in(() ->
                        publications.require(first.publication(), room.writer).state()))
                .isInstanceOf(PublicationState.Public.class);
    }

    @Test
    void whatWasWithdrawnTellsThatWhenAndWhyUntilANewEditionIsThere() {
        var first = room.published(room.draft("Danh sách có tên riêng"));
        clock.set(LocalDate.of(2021, 3, 3));
        room.office.in(() -> publishing
                .withdraw(first.publication(), "Có thông tin cá nhân", room.chief)
                .orElseThrow());
        var gone = (PublicAnswer.Gone) answer(first).orElseThrow();
        assertThat(gone.reason()).isEqualTo("Có thông tin cá nhân");
        assertThat(gone.at()).isEqualTo(clock.instant());
        clock.set(LocalDate.of(2021, 3, 4));
        room.published(room.corrected(first.publication(), "Danh sách không tên", "Bỏ thông tin cá nhân"));
        assertThat(answer(first)).get().isInstanceOf(PublicAnswer.Article.class);
    }

    @Test
    void aCorrectionMayWaitWhileTheFirstIsReadAndIsCalledOffByAWithdrawal() {
        var first = room.published(room.draft("Bản một"));
        var next = room.approved(room.corrected(first.publication(), "Bản hai", "Đổi hết"));
        room.publishedAt(next, Optional.of(clock.instant().plus(HOUR)), Optional.empty());
        room.office.in(() ->
                publishing.withdraw(first.publication(), "Sai", room.leader).orElseThrow());
        clock.set(LocalDate.of(2021, 3, 9));
        assertThat(answer(first)).get().isInstanceOf(PublicAnswer.Gone.class);
        assertThat(room.office
                        .in(() -> publications.edition(next.id(), room.writer))
                        .state())
                .isInstanceOf(EditionState.Approved.class);
    }

    @Test
    void anEndCanBeSetTakenAwayAndPassed() {
        var one = room.published(room.draft("Đăng có hạn"));
        var end = clock.instant().plus(HOUR);
        room.office.in(() ->
                publishing.endAt(one.id(), Optional.of(end), room.clerkOfOffice).orElseThrow());
        room.office.in(() ->
                publishing.endAt(one.id(), Optional.empty(), room.clerkOfOffice).orElseThrow());
        room.office.in(() ->
                publishing.endAt(one.id(), Optional.of(end), room.clerkOfOffice).orElseThrow());
        clock.set(LocalDate.of(2021, 3, 2));
        assertThat(titles(PublicFilter.of())).isEmpty();
        assertThat(room.office.in(() ->
                        publications.require(one.publication(), room.writer).state()))
                .isInstanceOf(PublicationState.Expired.class);
        assertThat(room.office.in(() -> publishing.endAt(one.id(), Optional.empty(), room.clerkOfOffice)))
                .isInstanceOf(Outcome.Refused.class);
        room.published(room.corrected(one.publication(), "Đăng lại", "Gia hạn đến hết tháng"));
        assertThat(titles(PublicFilter.of())).containsExactly("Đăng lại");
    }

    @Test
    void papersAreListedByTheirDayNarrowedByTheirFieldsAndReadPageByPage() {
        room.published(paper("Quyết định cũ", "01/QĐ-UBND", "2019-05-01", "Khoa học"));
        room.published(paper("Quyết định mới", "02/QĐ-UBND", "2021-01-15", "Khoa học"));
        room.published(paper("Quyết định khác", "03/QĐ-UBND", "2020-07-01", "Đo lường"));
        var papers = PublicFilter.of(PublicationKind.LEGAL_DOCUMENT);
        assertThat(titles(papers)).containsExactly("Quyết định mới", "Quyết định khác", "Quyết định cũ");
        assertThat(titles(papers.with(PublicFilter.Fact.FIELD, "Khoa học")))
                .containsExactly("Quyết định mới", "Quyết định cũ");
        assertThat(titles(
                        papers.between(Optional.of(LocalDate.of(2020, 1, 1)), Optional.of(LocalDate.of(2020, 12, 31)))))
                .containsExactly("Quyết định khác");
        var first = room.office.in(() -> reading.list(papers, Optional.empty(), 2, clock.instant(), room.office.id));
        var last = first.getLast();
        var second = room.office.in(() -> reading.list(
                papers, Optional.of(new Place(last.shownAt(), last.id())), 2, clock.instant(), room.office.id));
        assertThat(second).extracting(row -> row.vietnamese().title()).containsExactly("Quyết định cũ");
        assertThat(first.getFirst().facts()).isInstanceOf(LegalDocument.class);
        assertThat(room.office.in(() -> reading.values(
                        PublicationKind.LEGAL_DOCUMENT, PublicFilter.Fact.FIELD, clock.instant(), room.office.id)))
                .containsExactly(Map.entry("Đo lường", 1), Map.entry("Khoa học", 2));
    }

    @Test
    void aPaperThatReplacesAnotherIsSeenFromBothWhereBothMayBeRead() {
        var old = room.published(paper("Quy chế cũ", "05/QĐ-UBND", "2018-05-01", "Khoa học"));
        var draft = paper("Quy chế mới", "06/QĐ-UBND", "2021-02-01", "Khoa học");
        room.office.in(
                () -> parts.relate(draft.id(), new Parts.Relation(Parts.Verb.REPLACES, old.publication()), room.writer)
                        .orElseThrow());
        assertThat(((PublicAnswer.Article) answer(old).orElseThrow()).related())
                .as("a draft is not named")
                .isEmpty();
        var published = room.published(draft);
        assertThat(((PublicAnswer.Article) answer(old).orElseThrow()).related())
                .singleElement()
                .satisfies(related -> {
                    assertThat(related.passive()).isTrue();
                    assertThat(related.number()).isEqualTo("06/QĐ-UBND");
                });
        assertThat(((PublicAnswer.Article) answer(published).orElseThrow()).related())
                .extracting(PublicAnswer.Related::title)
                .containsExactly("Quy chế cũ");
        room.office.in(() ->
                publishing.withdraw(old.publication(), "Đăng nhầm", room.leader).orElseThrow());
        assertThat(((PublicAnswer.Article) answer(published).orElseThrow()).related())
                .isEmpty();
    }

    @Test
    void aCitizenFindsByWordsWithoutDiacriticsAtOnce() {
        room.published(paper("Về việc hỗ trợ đổi mới công nghệ", "07/QĐ-UBND", "2021-02-01", "Công nghệ"));
        room.published(room.draft("Hội nghị tổng kết"));
        for (var words : List.of("đổi mới công nghệ", "doi moi cong nghe", "\"doi moi\"", "07/QĐ-UBND", "07/qd")) {
            var found = room.office.in(
                    () -> reading.search(words, Set.of(), Optional.empty(), 20, clock.instant(), room.office.id));
            assertThat(found)
                    .as(words)
                    .extracting(hit -> hit.row().slug())
                    .containsExactly("ve-viec-ho-tro-doi-moi-cong-nghe");
        }
        var text = room.office.in(() -> reading.search(
                "noi dung", Set.of(PublicationKind.NEWS), Optional.empty(), 20, clock.instant(), room.office.id));
        assertThat(text)
                .singleElement()
                .satisfies(hit -> assertThat(hit.snippet().parts())
                        .anyMatch(part -> part.marked() && part.text().equals("Nội")));
    }

    @Test
    void aListAndAnArticleAskAsOftenForManyAsForFew() throws Exception {
        var few = counted(2);
        room = opening.open();
        var many = counted(9);
        assertThat(many).isEqualTo(few).allMatch(count -> count < 16);
    }

    private List<Long> counted(int size) throws Exception {
        Edition last = null;
        for (int i = 0; i < size; i++) {
            last = room.published(paper("Văn bản " + i, i + "/QĐ", "2021-01-1" + i, "Khoa học"));
        }
        var wanted = java.util.Objects.requireNonNull(last);
        return List.of(
                CountedQueries.during(() -> titles(PublicFilter.of())), CountedQueries.during(() -> answer(wanted)));
    }

    @Test
    void nothingOfAnotherAgencyIsRead() {
        var here = room.published(room.draft("Tin của ta"));
        var elsewhere = opening.open();
        var seen = elsewhere.office.in(
                () -> reading.list(PublicFilter.of(), Optional.empty(), 50, clock.instant(), room.office.id));
        assertThat(seen)
                .extracting(PublicRow::id)
                .doesNotContain(here.publication())
                .isEmpty();
    }
}
