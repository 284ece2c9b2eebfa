package vn.hienluong.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.Column.Type;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.datasets.Licence;
import vn.hienluong.datasets.Standing;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;

/** Visits of each day that is over. By day alone: an address would outlive what was withdrawn from it. */
@Component
class VisitData implements Dataset {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1970, 1, 1);

    private final VisitRepository visits;

    VisitData(VisitRepository visits) {
        this.visits = visits;
    }

    @Override
    public String key() {
        return "luot-xem";
    }

    @Override
    public String title(Text text) {
        return text.say("portal.data.visits");
    }

    @Override
    public String about(Text text) {
        return text.say("portal.data.visits.about");
    }

    @Override
    public Licence licence() {
        return Licence.OPEN;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.ID,
                Column.of("day", Type.DAY, "portal.data.visits.day").always(),
                Column.of("visits", Type.NUMBER, "portal.data.visits.visits").always());
    }

    @Override
    public Standing standing(Asked asked) {
        return visits.standing(today(asked), asked.agency());
    }

    @Override
    public List<DataRow> rows(Optional<String> after, int most, Asked asked) {
        var from = after.map(id -> day(id).orElse(today(asked))).orElse(BEFORE_ALL);
        return from.isBefore(today(asked))
                ? visits.days(from.plusDays(1), today(asked).minusDays(1), most, asked.agency()).stream()
                        .map(VisitData::row)
                        .toList()
                : List.of();
    }

    @Override
    public Optional<DataRow> row(String id, Asked asked) {
        return day(id).filter(day -> day.isBefore(today(asked)))
                .flatMap(
                        day -> visits.days(day, day, 1, asked.agency()).stream().findFirst())
                .map(VisitData::row);
    }

    private static LocalDate today(Asked asked) {
        return Time.dayOf(asked.at());
    }

    private static Optional<LocalDate> day(String id) {
        try {
            return Optional.of(LocalDate.parse(id)).filter(day -> day.getYear() > 1970 && day.getYear() < 2200);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static DataRow row(VisitRepository.Sum sum) {
        return DataRow.of(sum.day().toString(), "day", sum.day(), "visits", sum.visits());
    }
}
