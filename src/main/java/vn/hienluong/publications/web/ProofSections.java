package vn.hienluong.publications.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.Item;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.proving.KeptDuties;
import vn.hienluong.publications.proving.Proving;
import vn.hienluong.publications.web.ProofSection.Check;
import vn.hienluong.publications.web.ProofSection.Kept;

/** Puts together what a publication keeps and what proves it. */
@Component
class ProofSections {

    private final Publications publications;
    private final KeptDuties duties;
    private final Proving proving;

    ProofSections(Publications publications, KeptDuties duties, Proving proving) {
        this.publications = publications;
        this.duties = duties;
        this.proving = proving;
    }

    ProofSection of(PublicationId id, Text text, Actor by) {
        boolean binds = publications.mayWrite(publications.require(id, by), by);
        var kept = duties.of(id, by);
        var proof = proving.of(id, by.agency());
        return new ProofSection(
                kept.stream()
                        .map(item -> kept(item, id, binds && proof.isEmpty(), text))
                        .toList(),
                binds ? waiting(kept, text, by) : List.of(),
                proof.map(one -> new Check(one.code(), at(one.code(), by))),
                binds);
    }

    private static Kept kept(Item item, PublicationId id, boolean free, Text text) {
        return new Kept(
                item.title(),
                text.name("disclosure.standing", item.standing()),
                "/disclosures/" + item.id(),
                free ? Optional.of("/publications/" + id + "/duties/" + item.id()) : Optional.empty());
    }

    private List<Choice> waiting(List<Item> kept, Text text, Actor by) {
        var already = kept.stream().map(Item::id).collect(Collectors.<ItemId>toSet());
        var none = new Choice("", text.say("publications.duty.choose"));
        var items = duties.waiting(by).stream()
                .filter(item -> !already.contains(item.id()))
                .map(item -> new Choice(
                        item.id().toString(), text.say("publications.duty.option", item.title(), item.due())));
        return Stream.concat(Stream.of(none), items).toList();
    }

    private static String at(String code, Actor by) {
        return "/kiem-tra/" + by.agency() + "/" + code;
    }
}
