package vn.hienluong.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.Given;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;

/** A department with whoever has to do with disclosure. */
final class AnOffice {

    final Given.Office agency;
    final Unit vanPhong;
    final Unit thanhTra;
    final Unit phong;
    /** Văn phòng. */
    final Actor huong;
    /** Chánh Văn phòng. */
    final Actor chanh;
    /** Thanh tra. */
    final Actor thanh;
    /** Phòng. */
    final Actor nam;

    final Actor administrator;

    AnOffice(Given given) {
        agency = given.anAgency();
        vanPhong = agency.unit(UnitKind.OFFICE, "Văn phòng");
        thanhTra = agency.unit(UnitKind.INSPECTORATE, "Thanh tra Sở");
        phong = agency.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        huong = agency.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        chanh = agency.actor("Ông Chánh", vanPhong.id(), PositionRole.HEAD);
        thanh = agency.actor("Chị Thanh", thanhTra.id(), PositionRole.STAFF);
        nam = agency.actor("Anh Nam", phong.id(), PositionRole.STAFF);
        administrator = agency.actor("Quản Trị", vanPhong.id(), PositionRole.ADMINISTRATOR);
    }

    static Postings.Hung hung(Place place, LocalDate from) {
        return new Postings.Hung(
                place,
                "bảng tin tầng 1",
                from,
                "Bà Lan, Công đoàn",
                "Bản 1\nBản 2",
                Optional.empty(),
                Optional.empty());
    }
}
