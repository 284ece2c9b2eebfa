package vn.hienluong.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.information.Answering;
import vn.hienluong.information.Asker;
import vn.hienluong.information.Channel;
import vn.hienluong.information.Complexity;
import vn.hienluong.information.Delivery;
import vn.hienluong.information.Handling;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.NewRequest;
import vn.hienluong.information.Receiving;
import vn.hienluong.information.RefusalGround;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.published.LogEntry;
import vn.hienluong.information.published.Logs;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** What people asked the sample department: one answered and published, one refused, one with a unit, one that has just come. */
@Component
@ConditionalOnBooleanProperty("hienluong.demo")
class Counter {

    private static final LocalTime CAME = LocalTime.of(9, 0);

    private final DemoClock clock;
    private final Department department;
    private final Receiving receiving;
    private final Handling handling;
    private final Answering answering;
    private final Logs logs;
    private final Text text;

    Counter(
            DemoClock clock,
            Department department,
            Receiving receiving,
            Handling handling,
            Answering answering,
            Logs logs,
            Words words) {
        this.clock = clock;
        this.department = department;
        this.receiving = receiving;
        this.handling = handling;
        this.answering = answering;
        this.logs = logs;
        this.text = words.in(Words.VIETNAMESE);
    }

    void receive(Department.Staffed staff) {
        Rows.of("requests").forEach(row -> receive(row, staff));
        clock.set(DemoConfiguration.TODAY, DemoConfiguration.MORNING);
    }

    private void receive(Map<String, String> row, Department.Staffed staff) {
        var day = LocalDate.parse(cell(row, "day"));
        clock.set(day, CAME);
        var office = actor("van-phong", staff);
        var id = entered(row, day, office).id();
        if (cell(row, "kind").isEmpty()) {
            return;
        }
        handling.classify(id, Optional.of(Complexity.valueOf(cell(row, "kind"))), office)
                .orElseThrow();
        handling.assign(id, requireNonNull(staff.units().get(cell(row, "unit"))), office)
                .orElseThrow();
        if (!cell(row, "decided").isEmpty()) {
            clock.set(LocalDate.parse(cell(row, "decided")), CAME);
            decide(id, row, staff, office);
        }
    }

    private InformationRequest entered(Map<String, String> row, LocalDate day, Actor office) {
        var typed = new NewRequest(
                new Asker(cell(row, "name"), cell(row, "address"), cell(row, "paper"), cell(row, "phone"), "", "vi"),
                cell(row, "wanted"),
                Optional.of(Delivery.valueOf(cell(row, "delivery"))),
                "",
                cell(row, "consent").equals("yes"));
        var channel = Channel.valueOf(cell(row, "channel"));
        return (channel == Channel.ONLINE
                        ? receiving.send(typed, Optional.empty(), Ids.next(), Optional.empty(), office.agency())
                        : receiving.enter(typed, channel, day, Optional.empty(), Ids.next(), office))
                .orElseThrow();
    }

    private void decide(RequestId id, Map<String, String> row, Department.Staffed staff, Actor office) {
        var head = actor("chanh-van-phong", staff);
        if (!cell(row, "ground").isEmpty()) {
            var ground = RefusalGround.valueOf(cell(row, "ground"));
            answering.refuse(id, Optional.of(ground), cell(row, "answer"), head).orElseThrow();
            return;
        }
        answering.write(id, cell(row, "answer"), "", office).orElseThrow();
        answering.answer(id, office).orElseThrow();
        var shown = new LogEntry.Draft(
                cell(row, "title"), text.say("demo.sample", cell(row, "wanted")), cell(row, "answer"), false);
        logs.write(id, shown, office).orElseThrow();
        logs.approve(id, head).orElseThrow();
    }

    private static String cell(Map<String, String> row, String column) {
        return requireNonNull(row.getOrDefault(column, ""));
    }

    private Actor actor(String name, Department.Staffed staff) {
        var person = requireNonNull(staff.people().get(name), name);
        return department.actor(person.id(), person.fullName(), staff.agency());
    }
}
