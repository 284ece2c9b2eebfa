package vn.hienluong.pictures;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.files.FileId;
import vn.hienluong.pictures.Picture.Size;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class PictureRepository {

    private record Sized(PictureId picture, Size size) {}

    private final JdbcClient jdbc;

    PictureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Picture picture, String sha256, PersonId by, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into pictures.picture (agency_id, id, name, sha256, width, height, added_at, added_by)
                values (:agency, :id, :name, :sha256, :width, :height, :at, :by)
                """)
                .param("agency", agency.value())
                .param("id", picture.id().value())
                .param("name", picture.name())
                .param("sha256", sha256)
                .param("width", picture.width())
                .param("height", picture.height())
                .param("at", Row.at(at))
                .param("by", by.value())
                .update();
        picture.sizes().forEach(size -> insert(picture.id(), size, agency));
    }

    private void insert(PictureId id, Size size, AgencyId agency) {
        jdbc.sql("""
                insert into pictures.size (agency_id, picture_id, width, height, file_id)
                values (:agency, :picture, :width, :height, :file)
                """)
                .param("agency", agency.value())
                .param("picture", id.value())
                .param("width", size.width())
                .param("height", size.height())
                .param("file", size.file().value())
                .update();
    }

    /** Two questions, however many pictures. */
    List<Picture> all(Collection<PictureId> ids, AgencyId agency) {
        var wanted = ids.stream().map(PictureId::value).toArray(UUID[]::new);
        var sizes = sizes(wanted, agency);
        return jdbc.sql("""
                select id, name, width, height from pictures.picture where agency_id = :agency and id = any (:ids)
                """)
                .param("agency", agency.value())
                .param("ids", wanted)
                .query(Row.to(row -> picture(row, sizes)))
                .list();
    }

    private Map<PictureId, List<Size>> sizes(UUID[] ids, AgencyId agency) {
        return jdbc
                .sql("""
                select picture_id, width, height, file_id from pictures.size
                where agency_id = :agency and picture_id = any (:ids)
                order by picture_id, width
                """)
                .param("agency", agency.value())
                .param("ids", ids)
                .query(Row.to(row -> new Sized(
                        row.id("picture_id", PictureId::new),
                        new Size(row.number("width"), row.number("height"), row.id("file_id", FileId::new)))))
                .stream()
                .collect(Collectors.groupingBy(Sized::picture, Collectors.mapping(Sized::size, Collectors.toList())));
    }

    private static Picture picture(Row row, Map<PictureId, List<Size>> sizes) throws SQLException {
        var id = row.id("id", PictureId::new);
        return new Picture(
                id, row.text("name"), row.number("width"), row.number("height"), sizes.getOrDefault(id, List.of()));
    }
}
