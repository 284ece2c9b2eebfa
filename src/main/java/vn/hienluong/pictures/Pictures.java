package vn.hienluong.pictures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Files;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/**
 * Makes pictures small and keeps them. It asks for no permission: whoever may change the record may add to it. What came
 * from the camera is not kept, only what was made of it: it may say where somebody lives.
 */
@Component
public class Pictures {

    private final PictureRepository pictures;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    Pictures(PictureRepository pictures, Files files, Audit audit, Clock clock) {
        this.pictures = pictures;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refused: what is no JPEG or PNG, is damaged, has more than 80 million points. */
    @Transactional
    public Outcome<Picture> add(String name, byte[] content, Actor by) {
        return Drawing.read(name, content).map(drawing -> kept(name, drawing, by));
    }

    private Picture kept(String name, Drawing drawing, Actor by) {
        var sizes = new ArrayList<Picture.Size>();
        var sha256 = "";
        for (var scaled : drawing.sizes()) {
            var file = files.keepOwn(scaled.name(stem(name)), scaled.content(), by);
            sizes.add(new Picture.Size(scaled.width(), scaled.height(), file.id()));
            sha256 = file.sha256();
        }
        var largest = sizes.getLast();
        var picture = new Picture(PictureId.next(), stem(name), largest.width(), largest.height(), sizes);
        pictures.insert(picture, sha256, by.person(), clock.instant(), by.agency());
        audit.record(
                by.author(),
                "pictures.picture.added",
                new Subject("pictures.picture", picture.id().value()),
                picture.name(),
                sha256);
        return picture;
    }

    /** @throws NotFound when the agency has no such picture */
    @Transactional(readOnly = true)
    public Picture require(PictureId id, AgencyId agency) {
        return pictures.all(List.of(id), agency).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** What these pictures are, those that there are. */
    @Transactional(readOnly = true)
    public Map<PictureId, Picture> all(Collection<PictureId> ids, AgencyId agency) {
        return ids.isEmpty()
                ? Map.of()
                : pictures.all(ids, agency).stream().collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /** The name without folders and ending, short enough for what is added to it. */
    private static String stem(String name) {
        var file = name.replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\.[^.]{0,5}$", "")
                .strip();
        var stem = file.isEmpty() ? "picture" : file;
        return stem.length() > 120 ? stem.substring(0, 120) : stem;
    }
}
