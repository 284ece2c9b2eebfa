package vn.hienluong.laws;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.hienluong.platform.Time;

/** What somebody types into a form that is before them: something plausible, a little else, and nothing again. */
record Typing(WalkedAgency agency, How how) {

    /** How much of a form somebody fills in. */
    enum How {
        EVERYTHING,
        /** Ticks only what must be ticked, and the first where there is a choice. */
        NO_BOXES,
        ONLY_WHAT_MUST_BE
    }

    static final String CHANGED = " đã sửa";

    /** The sentence that opens {@link #agency}'s accounts. */
    static final String PASSWORD = "Một câu dài để làm mật khẩu 2021";

    /** What fits where the name alone says nothing. */
    private static final Map<String, String> FITTING = Map.ofEntries(
            Map.entry("days", "400"),
            Map.entry("stays", "30"),
            Map.entry("yearly", "31/01"),
            Map.entry("x", "10"),
            Map.entry("y", "10"),
            Map.entry("width", "40"),
            Map.entry("height", "20"),
            Map.entry("words", "Nguyễn Văn An"),
            Map.entry("pasted", "1\tTuyên truyền\tĐã đăng 05 tin, bài trên trang thông tin."));

    /** Days of what has happened. */
    private static final Set<String> PAST = Set.of("on", "arrived", "received", "day");

    /** What is looked for among the choices, before just any. */
    private static final Set<String> WORDS_OF_CHOICES = Set.of("kind", "status", "timing", "channel", "verb");

    private static final Set<String> TYPED =
            Set.of("", "text", "search", "email", "tel", "url", "number", "date", "datetime-local", "time", "password");

    /** Types into whatever is empty. */
    void into(ShownForm form) {
        form.fields().stream().filter(this::wanted).forEach(this::fill);
    }

    private boolean wanted(Element field) {
        return how != How.ONLY_WHAT_MUST_BE || field.hasAttr("required");
    }

    private void fill(Element field) {
        switch (kind(field)) {
            case "select" -> choose(field);
            case "checkbox" -> tick(field);
            case "radio" -> chooseOne(field);
            case "file" -> bring(field);
            default -> {
                if (ShownForm.value(field).isBlank()) {
                    put(field, value(field));
                }
            }
        }
    }

    private static String kind(Element field) {
        return field.normalName().equals("input") ? field.attr("type") : field.normalName();
    }

    private void tick(Element box) {
        if (how == How.EVERYTHING || box.hasAttr("required") || (how == How.NO_BOXES && firstOfSeveral(box))) {
            box.attr("checked", "");
        }
    }

    /** Of several from which some are to be chosen, and none is yet. */
    private static boolean firstOfSeveral(Element box) {
        var form = Optional.ofNullable(box.closest("form"));
        var same = form.stream()
                .flatMap(one -> one.select("input[type=checkbox]").stream())
                .filter(one -> one.attr("name").equals(box.attr("name")))
                .toList();
        return same.size() > 1 && same.getFirst() == box && same.stream().noneMatch(one -> one.hasAttr("checked"));
    }

    private void bring(Element field) {
        if (how == How.EVERYTHING || field.hasAttr("required")) {
            field.attr("value", "chosen");
        }
    }

    private static void chooseOne(Element button) {
        var form = button.closest("form");
        var name = button.attr("name");
        boolean open = form != null
                && form.select("input[type=radio][checked]").stream()
                        .noneMatch(one -> one.attr("name").equals(name));
        if (open) {
            button.attr("checked", "");
        }
    }

    private void choose(Element select) {
        if (!ShownForm.value(select).isBlank()) {
            return;
        }
        var choices = select.select("option:not([disabled])").stream()
                .filter(option -> !option.val().isBlank())
                .toList();
        var name = select.attr("name");
        var wanted = WORDS_OF_CHOICES.contains(name) ? Optional.<String>empty() : known(select);
        choices.stream()
                .filter(option -> wanted.isPresent() && option.val().equals(wanted.get()))
                .findFirst()
                .or(() -> choices.stream().skip(name.equals("to") ? 1 : 0).findFirst())
                .or(() -> choices.stream().findFirst())
                .ifPresent(option -> mark(select, option));
    }

    private static void mark(Element select, Element option) {
        select.select("option[selected]").forEach(one -> one.removeAttr("selected"));
        option.attr("selected", "");
    }

    private Optional<String> known(Element field) {
        return FormValues.value(new FormField(field.attr("name"), String.class), agency);
    }

    private String value(Element field) {
        var name = field.attr("name");
        var value = switch (field.attr("type")) {
            case "date" -> day(field).toString();
            case "datetime-local" -> day(field) + "T09:00";
            case "time" -> "09:30";
            case "email" -> "moi." + name.length() + "@example.org";
            case "tel" -> "0912 345 678";
            case "url" -> "https://example.org/trang";
            case "number" -> FITTING.getOrDefault(name, number(field));
            case "password" -> PASSWORD;
            default -> FITTING.containsKey(name) ? FITTING.get(name) : said(field);
        };
        return shortened(field, value);
    }

    private String said(Element field) {
        return field.attr("inputmode").isEmpty() ? words(field) : number(field);
    }

    private String number(Element field) {
        var least = field.attr("min");
        return least.isEmpty() || least.equals("0") || least.equals("1") ? "3" : least;
    }

    private LocalDate day(Element field) {
        var name = field.attr("name");
        if (how == How.ONLY_WHAT_MUST_BE && name.equals("from")) {
            // where the days of the machine count
            return Time.today(Clock.systemUTC()).plusDays(1);
        }
        boolean past = PAST.contains(name) && how != How.ONLY_WHAT_MUST_BE;
        var day = past ? WalkedAgency.TODAY : LocalDate.parse(FormValues.day(name));
        var earliest = parsed(field.attr("min")).orElse(day);
        var latest = parsed(field.attr("max")).orElse(day);
        if (day.isBefore(earliest)) {
            return earliest;
        }
        return day.isAfter(latest) ? latest : day;
    }

    private static Optional<LocalDate> parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private String words(Element field) {
        return known(field).filter(word -> !word.isBlank()).orElse("Nội dung");
    }

    private static String shortened(Element field, String value) {
        var most = field.attr("maxlength");
        return most.isEmpty() || value.length() <= Integer.parseInt(most)
                ? value
                : value.substring(0, Integer.parseInt(most));
    }

    private static void put(Element field, String value) {
        if (field.normalName().equals("textarea")) {
            field.text(value);
        } else {
            field.attr("value", value);
        }
    }

    /** Another word at the end of each text, another number. */
    void alter(ShownForm form) {
        form.fields().stream().filter(Typing::typed).forEach(this::alter);
    }

    private void alter(Element field) {
        var before = ShownForm.value(field);
        boolean free = Set.of("", "text", "search").contains(kindOfInput(field));
        if (before.isBlank() || !free) {
            return;
        }
        if (before.matches("\\d{1,6}")) {
            put(field, String.valueOf(Integer.parseInt(before) + 1));
        } else if (field.attr("inputmode").isEmpty() && !codes().contains(field.attr("name"))) {
            put(field, shortened(field, before.strip() + CHANGED));
        }
    }

    private static String kindOfInput(Element field) {
        return field.normalName().equals("textarea") ? "" : field.attr("type");
    }

    /** Texts that stand for something of their own. */
    private static List<String> codes() {
        return List.of("code", "year", "idPaper", "phone", "link", "so", "ma", "slug", "address");
    }

    static boolean typed(Element field) {
        return field.normalName().equals("textarea")
                || (field.normalName().equals("input") && TYPED.contains(field.attr("type")));
    }

    /** Takes away what need not be there. */
    void empty(ShownForm form) {
        form.fields().stream().filter(field -> !field.hasAttr("required")).forEach(Typing::empty);
    }

    private static void empty(Element field) {
        if (typed(field)) {
            put(field, "");
        } else if (field.normalName().equals("select")) {
            field.select("option").stream()
                    .filter(option -> option.val().isBlank())
                    .findFirst()
                    .ifPresent(option -> mark(field, option));
        } else if (field.attr("type").equals("checkbox")) {
            field.removeAttr("checked");
        }
    }
}
