package vn.hienluong.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.consolidation.ConsolidatedReport.Frame;
import vn.hienluong.consolidation.Proposal.Key;
import vn.hienluong.consolidation.Proposal.Wording;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/**
 * Brings proposals and statements together: new ones are added, untouched ones rewritten where something changed, what
 * the office edited is kept, and shown as stale when its sources say something else now.
 */
@Component
class Drafter {

    /** Room between two proposals for what the office adds. */
    private static final int STEP = 100;

    private final Materials materials;
    private final StatementRepository statements;
    private final Text text;

    Drafter(Materials materials, StatementRepository statements, Words words) {
        this.materials = materials;
        this.statements = statements;
        this.text = words.in(Words.VIETNAMESE);
    }

    Frame frame(Material material) {
        return new Phrases(material, text).frame();
    }

    List<List<String>> capacities(PeriodId period, AgencyId agency) {
        return new Phrases(materials.of(period, agency), text).capacity();
    }

    /** Whether the plan of a period has such a heading. */
    boolean knows(HeadingId heading, PeriodId period, AgencyId agency) {
        return materials.of(period, agency).headings().stream()
                .anyMatch(known -> known.id().equals(heading));
    }

    /** The report as it would be drafted now, kept nowhere; ids come from what the statements are about. */
    List<Statement> unkept(Material material) {
        var proposals = Body.of(material, text);
        var all = new ArrayList<Statement>();
        for (int i = 0; i < proposals.size(); i++) {
            var proposal = proposals.get(i);
            all.add(statement(
                    nameId(proposal.key()), proposal, proposal.wording().get(), i * STEP));
        }
        return all;
    }

    private static UUID nameId(Key key) {
        return UUID.nameUUIDFromBytes(String.valueOf(key).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void draft(ConsolidatedReport report, AgencyId agency) {
        var proposals = Body.of(materials.of(report.period(), agency), text);
        var kept = byKey(statements.of(report.id(), agency));
        var added = new ArrayList<Statement>();
        var rewritten = new ArrayList<Statement>();
        var places = new HashMap<UUID, Integer>();
        // each is worded from what was gathered already, alone, so all cores can
        var wordings = proposals.parallelStream()
                .map(proposal -> proposal.wording().get())
                .toList();
        for (int i = 0; i < proposals.size(); i++) {
            var proposal = proposals.get(i);
            var before = Optional.ofNullable(kept.remove(proposal.key()));
            if (before.isEmpty()) {
                added.add(statement(Ids.next(), proposal, wordings.get(i), i * STEP));
            } else {
                places.put(before.get().id(), i * STEP);
                changed(before.get(), proposal, wordings.get(i), i * STEP).ifPresent(rewritten::add);
            }
        }
        statements.insert(report.id(), added, agency);
        statements.rewrite(rewritten, agency);
        statements.move(places, agency);
        statements.delete(
                kept.values().stream()
                        .filter(one -> !one.edited())
                        .map(Statement::id)
                        .toList(),
                agency);
    }

    private static Optional<Statement> changed(Statement before, Proposal proposal, Wording wording, int place) {
        if (before.edited()) {
            return Optional.empty();
        }
        var now = statement(before.id(), proposal, wording, place);
        boolean same = proposal.restsOn(before.sources())
                && now.text().equals(before.text())
                && now.flags().equals(before.flags())
                && now.contradiction().equals(before.contradiction())
                && now.standing().equals(before.standing());
        return same ? Optional.empty() : Optional.of(now);
    }

    /** Takes the proposal again in the place of what the office wrote; without a proposal nothing is left. */
    void restore(ConsolidatedReport report, Statement statement, AgencyId agency) {
        proposal(report, statement, agency)
                .ifPresentOrElse(
                        one -> statements.rewrite(
                                List.of(statement(
                                        statement.id(), one, one.wording().get(), statement.place())),
                                agency),
                        () -> statements.delete(List.of(statement.id()), agency));
    }

    /** What a statement would rest on if it were drafted now. */
    List<Source> sourcesNow(ConsolidatedReport report, Statement statement, AgencyId agency) {
        return proposal(report, statement, agency).map(Proposal::sources).orElse(List.of());
    }

    private Optional<Proposal> proposal(ConsolidatedReport report, Statement statement, AgencyId agency) {
        return statement.own()
                ? Optional.empty()
                : Body.of(materials.of(report.period(), agency), text).stream()
                        .filter(one -> one.key().equals(Key.of(statement)))
                        .findFirst();
    }

    /** The statements as they are kept, with a mark on each whose sources say something else now. */
    ReportDraft compared(ConsolidatedReport report, Material material, AgencyId agency) {
        var kept = statements.of(report.id(), agency);
        if (report.stage() instanceof Stage.Issued) {
            return new ReportDraft(report, kept, 0);
        }
        var proposals = Body.of(material, text).stream().collect(Collectors.toMap(Proposal::key, Function.identity()));
        var marked = kept.stream()
                .map(one -> one.marked(stale(one, Optional.ofNullable(proposals.get(Key.of(one))))))
                .toList();
        var known = kept.stream().filter(one -> !one.own()).map(Key::of).collect(Collectors.toCollection(HashSet::new));
        int unseen = (int)
                proposals.keySet().stream().filter(key -> !known.contains(key)).count();
        return new ReportDraft(report, marked, unseen);
    }

    private static boolean stale(Statement statement, Optional<Proposal> now) {
        return !statement.own()
                && now.map(proposal -> !proposal.restsOn(statement.sources())).orElse(statement.sourced());
    }

    private static Map<Key, Statement> byKey(List<Statement> statements) {
        var kept = new LinkedHashMap<Key, Statement>();
        statements.stream().filter(one -> !one.own()).forEach(one -> kept.put(Key.of(one), one));
        return kept;
    }

    private static Statement statement(UUID id, Proposal proposal, Wording wording, int place) {
        return new Statement(
                id,
                proposal.section(),
                proposal.heading(),
                proposal.task(),
                place,
                false,
                wording.text(),
                wording.flags(),
                wording.contradiction(),
                wording.standing(),
                false,
                false,
                1,
                Optional.empty(),
                proposal.sources());
    }
}
