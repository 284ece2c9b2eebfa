package vn.hienluong.laws;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.hienluong.Given;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.Files;
import vn.hienluong.information.Answering;
import vn.hienluong.information.Asker;
import vn.hienluong.information.Channel;
import vn.hienluong.information.Complexity;
import vn.hienluong.information.Delivery;
import vn.hienluong.information.Handling;
import vn.hienluong.information.NewRequest;
import vn.hienluong.information.Receiving;
import vn.hienluong.information.published.LogEntry;
import vn.hienluong.information.published.Logs;
import vn.hienluong.platform.Ids;

/** Requests for information of each unit: answered with a file, and written for the public. */
record AskedRecords(ApplicationContext house, Given.Office office) {

    private <T> T the(Class<T> type) {
        return house.getBean(type);
    }

    Map<String, UUID> all(WalkedAgency agency) {
        var all = new TreeMap<String, UUID>();
        all.putAll(answered("own", agency.own.unit(), agency.writer()));
        all.putAll(answered("other", agency.other.unit(), agency.writer()));
        return all;
    }

    private Map<String, UUID> answered(String whose, UnitId unit, Actor writer) {
        return office.in(() -> {
            var typed = new NewRequest(
                    new Asker("Bà Lan", "Đông Hà", "045123456789", "0912 345 678", "lan@example.org", "vi"),
                    "Quyết định phê duyệt kế hoạch năm 2021",
                    Optional.of(Delivery.ONLINE),
                    "",
                    true);
            var id = the(Receiving.class)
                    .enter(typed, Channel.DESK, LocalDate.of(2021, 5, 20), Optional.empty(), Ids.next(), writer)
                    .orElseThrow()
                    .id();
            the(Handling.class)
                    .classify(id, Optional.of(Complexity.SIMPLE), writer)
                    .orElseThrow();
            the(Handling.class).assign(id, unit, writer).orElseThrow();
            var content = ("Quyết định " + whose).getBytes(StandardCharsets.UTF_8);
            var file = the(Files.class).keep("quyet-dinh.txt", content, writer).orElseThrow();
            the(Answering.class).attach(id, file.id(), writer).orElseThrow();
            the(Answering.class).write(id, "Gửi kèm quyết định.", "", writer).orElseThrow();
            the(Answering.class).answer(id, writer).orElseThrow();
            var shown = new LogEntry.Draft("Kế hoạch năm 2021", "Quyết định nào?", "Quyết định kèm theo.", false);
            the(Logs.class).write(id, shown, writer).orElseThrow();
            return Map.of(
                    whose + " request",
                    id.value(),
                    whose + " request file",
                    file.id().value());
        });
    }
}
