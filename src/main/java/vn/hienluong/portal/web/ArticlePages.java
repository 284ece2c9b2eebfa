package vn.hienluong.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.files.StoredFile;
import vn.hienluong.pictures.Picture;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.platform.web.ArticleView;
import vn.hienluong.platform.web.MenuLink;
import vn.hienluong.platform.web.PublicRoom;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.portal.web.ArticlePage.Figure;
import vn.hienluong.portal.web.ArticlePage.FileView;
import vn.hienluong.portal.web.ArticlePage.Relations;
import vn.hienluong.publications.Parts;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.proving.Proving;
import vn.hienluong.publications.reading.PublicAnswer;
import vn.hienluong.publications.reading.PublicAnswer.Article;
import vn.hienluong.publications.reading.PublicAnswer.Related;
import vn.hienluong.richtext.CleanHtml;

/** Puts one publication together for its reader. */
@Component
class ArticlePages {

    private static final long KILOBYTE = 1024;

    private final Proving proving;
    private final List<PublicRoom> rooms;

    ArticlePages(Proving proving, List<PublicRoom> rooms) {
        this.proving = proving;
        this.rooms = rooms;
    }

    private Optional<MenuLink> proof(PublicationId id, PublicScreen screen) {
        var agency = screen.site().orElseThrow().agency();
        return proving.of(id, agency)
                .map(proof -> new MenuLink(proof.code(), "/kiem-tra/" + agency + "/" + proof.code(), "", false));
    }

    /** What other rooms have to say under it; asked in the transaction in which it is read. */
    List<PublicRoom.Aside> asides(PublicAnswer answer, PublicScreen screen) {
        if (!(answer instanceof Article article)) {
            return List.of();
        }
        var row = article.row();
        return rooms.stream()
                .flatMap(room -> room.beside(row.kind().path(), row.id().value(), screen).stream())
                .toList();
    }

    ArticlePage of(Article answer, List<PublicRoom.Aside> asides, PublicScreen screen) {
        return page(answer, Shelf.of(screen), Optional.empty(), asides, screen);
    }

    /** As it would be; what proves it is made when it is published, and what stands under it is told of what is public. */
    ArticlePage preview(Article answer, Shelf shelf, ArticlePage.Preview preview, PublicScreen screen) {
        return page(answer, shelf, Optional.of(preview), List.of(), screen);
    }

    private ArticlePage page(
            Article answer,
            Shelf shelf,
            Optional<ArticlePage.Preview> preview,
            List<PublicRoom.Aside> asides,
            PublicScreen screen) {
        var row = answer.row();
        var view = view(answer, shelf, screen);
        return new ArticlePage(
                preview,
                view.kind(),
                screen.href("/" + row.kind().path()),
                view,
                Teasers.mark(row, screen),
                screen.english() && !row.translated(),
                row.translated(),
                lead(answer, shelf, screen),
                answer.parts().attachments().stream()
                        .flatMap(one -> file(one, answer, shelf, screen).stream())
                        .toList(),
                relations(answer.related(), screen),
                FactWords.table(row.facts()).flatMap(Chart::of),
                screen.text().moment(row.changedAt()),
                preview.isPresent() ? Optional.empty() : proof(row.id(), screen),
                asides);
    }

    private static ArticleView view(Article answer, Shelf shelf, PublicScreen screen) {
        var row = answer.row();
        var line = row.in(screen.english());
        return new ArticleView(
                screen.say(row.kind().label()),
                line.title(),
                line.summary(),
                FactWords.of(row.kind(), row.facts(), screen.text()),
                answer.body(screen.english()).shown(id -> picture(new PictureId(id), answer, shelf, screen)),
                FactWords.table(row.facts())
                        .map(table -> new ArticleView.Table(table.columns(), table.rows()))
                        .orElse(ArticleView.Table.NONE),
                List.of(),
                answer.corrections().stream()
                        .map(one -> new ArticleView.Fact(screen.text().moment(one.at()), one.note()))
                        .toList());
    }

    private static Optional<CleanHtml.Picture> picture(PictureId id, Article answer, Shelf shelf, PublicScreen screen) {
        return figure(id, answer, shelf, screen)
                .map(one -> new CleanHtml.Picture(one.src(), one.srcset(), one.width(), one.height(), one.alt()));
    }

    /** Above the text, unless the text shows it. */
    private static Optional<Figure> lead(Article answer, Shelf shelf, PublicScreen screen) {
        return answer.parts()
                .lead()
                .filter(lead -> !answer.body(screen.english())
                        .pictures()
                        .contains(lead.picture().value()))
                .flatMap(lead -> figure(lead.picture(), answer, shelf, screen));
    }

    private static Optional<Figure> figure(PictureId id, Article answer, Shelf shelf, PublicScreen screen) {
        Optional<Picture> picture = Optional.ofNullable(answer.pictures().get(id));
        return answer.parts()
                .illustration(id)
                .flatMap(one -> picture.map(shown -> {
                    var middle = shown.sizes().get(shown.sizes().size() / 2);
                    return new Figure(
                            shelf.picture(id, middle.width()),
                            shown.sizes().stream()
                                    .map(size -> shelf.picture(id, size.width()) + " " + size.width() + "w")
                                    .collect(Collectors.joining(", ")),
                            shown.width(),
                            shown.height(),
                            one.alt(screen.english()),
                            one.caption());
                }));
    }

    private static Optional<FileView> file(Parts.Attachment one, Article answer, Shelf shelf, PublicScreen screen) {
        return Optional.ofNullable(answer.files().get(one.file()))
                .map(file -> new FileView(
                        shelf.file(file.id()),
                        one.title(),
                        screen.say("portal.file.about", ending(file), size(file, screen)),
                        file.sha256(),
                        file.mediaType().equals("application/pdf") ? shelf.viewer(file.id()) : Optional.empty()));
    }

    private static String ending(StoredFile file) {
        int dot = file.name().lastIndexOf('.');
        return dot < 0 ? file.mediaType() : file.name().substring(dot + 1).toUpperCase(java.util.Locale.ROOT);
    }

    private static String size(StoredFile file, PublicScreen screen) {
        long kilobytes = Math.max(1, Math.round(file.size() / (double) KILOBYTE));
        return screen.say("portal.file.size", kilobytes);
    }

    private static List<Relations> relations(List<Related> related, PublicScreen screen) {
        Map<String, List<MenuLink>> groups = new LinkedHashMap<>();
        for (var one : related) {
            var key = label(one);
            groups.computeIfAbsent(screen.say(key), _ -> new java.util.ArrayList<>())
                    .add(link(one, screen));
        }
        return groups.entrySet().stream()
                .map(group -> new Relations(group.getKey(), List.copyOf(Objects.requireNonNull(group.getValue()))))
                .toList();
    }

    /** "sửa đổi, bổ sung", or "được sửa đổi, bổ sung bởi". */
    private static String label(Related one) {
        var verb = one.verb().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return one.passive() ? "portal.related.by." + verb : "portal.related." + verb;
    }

    private static MenuLink link(Related one, PublicScreen screen) {
        var title = screen.english() && !one.titleEnglish().isEmpty() ? one.titleEnglish() : one.title();
        return new MenuLink(
                Stream.of(one.number(), title)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" \u00b7 ")),
                screen.href("/" + one.kind().path() + "/" + one.slug()),
                "",
                false);
    }

    /** What is said of one that was withdrawn. */
    static String gone(PublicAnswer.Gone gone, PublicScreen screen) {
        return screen.say("portal.gone", gone.at(), gone.reason());
    }
}
