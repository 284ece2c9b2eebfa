package vn.hienluong.information;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import vn.hienluong.Given;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Outcome;

/** An office that takes requests for information, and whoever has to do with them. */
final class ACounter {

    final Given.Office agency;
    final Unit vanPhong;
    final Unit phong;
    final Unit khac;
    /** Văn phòng. */
    final Actor huong;
    /** Chánh Văn phòng. */
    final Actor chanh;
    /** Văn thư. */
    final Actor thu;
    /** Trưởng phòng. */
    final Actor truong;
    /** Phòng. */
    final Actor nam;
    /** Another unit. */
    final Actor khach;

    private final ApplicationContext house;

    ACounter(ApplicationContext house) {
        this.house = house;
        agency = house.getBean(Given.class).anAgency();
        vanPhong = agency.unit(UnitKind.OFFICE, "Văn phòng");
        phong = agency.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học");
        khac = agency.unit(UnitKind.DIVISION, "Phòng Kế hoạch");
        huong = agency.actor("Chị Hương", vanPhong.id(), PositionRole.STAFF);
        chanh = agency.actor("Ông Chánh", vanPhong.id(), PositionRole.HEAD);
        thu = agency.actor("Chị Thư", vanPhong.id(), PositionRole.CLERK);
        truong = agency.actor("Ông Trưởng", phong.id(), PositionRole.HEAD);
        nam = agency.actor("Anh Nam", phong.id(), PositionRole.STAFF);
        khach = agency.actor("Chị Khách", khac.id(), PositionRole.HEAD);
    }

    <T> T the(Class<T> type) {
        return house.getBean(type);
    }

    <T> T in(Supplier<T> work) {
        return agency.in(work);
    }

    static NewRequest typed(String wanted, boolean consent) {
        return new NewRequest(
                new Asker("Bà Lan", "Đông Hà", "045123456789", "0912 345 678", "lan@example.org", "vi"),
                wanted,
                Optional.of(Delivery.ONLINE),
                "",
                consent);
    }

    InformationRequest online(String wanted, boolean consent) {
        return in(() -> the(Receiving.class)
                .send(typed(wanted, consent), Optional.empty(), Ids.next(), Optional.empty(), agency.id)
                .orElseThrow());
    }

    InformationRequest entered(Channel channel, LocalDate arrived) {
        return in(() -> the(Receiving.class)
                .enter(typed("Danh mục nhiệm vụ năm 2020", true), channel, arrived, Optional.empty(), Ids.next(), huong)
                .orElseThrow());
    }

    InformationRequest now(InformationRequest request) {
        return in(() -> the(Requests.class).find(request.id(), agency.id).orElseThrow());
    }

    InformationRequest assigned(Complexity complexity, InformationRequest request) {
        in(() -> the(Handling.class).classify(request.id(), Optional.of(complexity), huong))
                .orElseThrow();
        return in(() -> the(Handling.class).assign(request.id(), phong.id(), huong))
                .orElseThrow();
    }

    InformationRequest answered(InformationRequest request, String text) {
        assigned(Complexity.SIMPLE, request);
        in(() -> the(Answering.class).write(request.id(), text, "", nam)).orElseThrow();
        return in(() -> the(Answering.class).answer(request.id(), truong)).orElseThrow();
    }

    static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.key() : "done";
    }
}
