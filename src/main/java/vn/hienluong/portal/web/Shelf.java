package vn.hienluong.portal.web;

import java.util.Optional;
import vn.hienluong.files.FileId;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.publications.EditionId;

/** Where a page has its files and pictures from: the public ways, or those of the people who work on an edition. */
interface Shelf {

    String file(FileId id);

    /** In the browser's own viewer. */
    Optional<String> viewer(FileId id);

    String picture(PictureId id, int width);

    static Shelf of(PublicScreen screen) {
        var site = screen.site().orElseThrow().path();
        return new Shelf() {
            @Override
            public String file(FileId id) {
                return site + "/tep/" + id;
            }

            @Override
            public Optional<String> viewer(FileId id) {
                return Optional.of(file(id) + "/xem");
            }

            @Override
            public String picture(PictureId id, int width) {
                return site + "/hinh/" + id + "/" + width;
            }
        };
    }

    static Shelf of(EditionId edition) {
        var at = "/publications/editions/" + edition;
        return new Shelf() {
            @Override
            public String file(FileId id) {
                return at + "/files/" + id;
            }

            @Override
            public Optional<String> viewer(FileId id) {
                return Optional.empty();
            }

            @Override
            public String picture(PictureId id, int width) {
                return at + "/pictures/" + id + "?width=" + width;
            }
        };
    }
}
