package vn.hienluong.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.reading.DraftGroup;
import vn.hienluong.reading.DraftNote;
import vn.hienluong.reading.DraftParty;
import vn.hienluong.reading.DraftTask;
import vn.hienluong.reading.DraftTiming;
import vn.hienluong.reading.PlanDraft;

/** A draft as {@code plan read --json} prints it, for other programs; notes are sentences. */
final class PlanJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PlanDraft draft;
    private final Text text;

    private PlanJson(PlanDraft draft, Text text) {
        this.draft = draft;
        this.text = text;
    }

    static String of(PlanDraft draft, Text text) {
        return JSON.writeValueAsString(new PlanJson(draft, text).plan());
    }

    private Map<String, Object> plan() {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("agency", draft.agency());
        plan.put("number", draft.number());
        plan.put("notation", draft.notation());
        plan.put("date", draft.date().map(Object::toString).orElse(""));
        plan.put("place", draft.place());
        plan.put("title", draft.title());
        plan.put("year", draft.year());
        plan.put("signer", draft.signer());
        plan.put("recipients", draft.recipients());
        plan.put("bases", draft.bases().stream().map(this::basis).toList());
        plan.put("sections", draft.sections());
        plan.put("periods", draft.periods().stream().map(PlanJson::period).toList());
        plan.put("groups", draft.groups().stream().map(PlanJson::group).toList());
        plan.put("tasks", draft.tasks().stream().map(this::task).toList());
        plan.put("warnings", notes(draft.warnings()));
        return plan;
    }

    private Map<String, Object> basis(vn.hienluong.reading.DraftBasis basis) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", basis.kind());
        map.put("number", basis.number());
        map.put("issuer", basis.issuer());
        map.put("date", basis.date().map(Object::toString).orElse(""));
        map.put("subject", basis.subject());
        map.put("notes", notes(basis.notes()));
        return map;
    }

    private static Map<String, Object> period(vn.hienluong.reading.DraftPeriod period) {
        var map = new LinkedHashMap<String, Object>();
        map.put("code", period.code());
        map.put("kind", camel(period.kind().name()));
        map.put("title", period.title());
        map.put("from", period.from().toString());
        map.put("to", period.to().toString());
        map.put("cutOff", period.cutOff().toString());
        map.put("dueBefore", period.dueBefore().toString());
        map.put("opensOn", period.opensOn().toString());
        return map;
    }

    private static Map<String, Object> group(DraftGroup group) {
        var map = new LinkedHashMap<String, Object>();
        map.put("number", group.printedNumber());
        map.put("level", group.level());
        map.put("title", group.title());
        map.put("reportTitle", group.reportTitle());
        map.put("dimension", group.dimension().orElse(null));
        return map;
    }

    private Map<String, Object> task(DraftTask task) {
        var map = new LinkedHashMap<String, Object>();
        map.put("row", task.row());
        map.put("printedNumber", task.printedNumber());
        map.put(
                "group",
                task.group().isPresent() ? name(draft.groups().get(task.group().getAsInt())) : null);
        map.put("text", task.text());
        map.put("product", task.product());
        map.put("remark", task.remark());
        map.put("leads", task.leads().stream().map(lead -> party(lead, false)).toList());
        map.put(
                "coordinators",
                task.coordinators().stream().map(one -> party(one, true)).toList());
        map.put("timing", timing(task.timing()));
        map.put("dimension", task.dimension().orElse(null));
        map.put("confidence", task.confidence());
        map.put("notes", notes(task.notes()));
        return map;
    }

    private static String name(DraftGroup group) {
        return (group.printedNumber() + " " + group.title()).strip();
    }

    private static Map<String, Object> party(DraftParty party, boolean mayBeAll) {
        var map = new LinkedHashMap<String, Object>();
        map.put("printed", party.printed());
        map.put("name", party.name());
        if (mayBeAll || party.all()) {
            map.put("all", party.all());
        }
        return map;
    }

    private static Map<String, Object> timing(DraftTiming timing) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", camel(timing.kind().name()));
        map.put("printed", timing.printed());
        timing.dueBefore().ifPresent(day -> map.put("dueBefore", day.toString()));
        return map;
    }

    /** HALF_YEAR is halfYear. */
    private static String camel(String name) {
        var words = name.toLowerCase(Locale.ROOT).split("_");
        var camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }

    private List<String> notes(List<DraftNote> notes) {
        var sentences = new ArrayList<String>();
        notes.forEach(note -> sentences.add(text.say(new Refusal(note.key(), List.copyOf(note.arguments())))));
        return sentences;
    }
}
