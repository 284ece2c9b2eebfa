package vn.hienluong.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.Column.Type;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Licence;
import vn.hienluong.datasets.ListedDataset;
import vn.hienluong.datasets.Standing;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;
import vn.hienluong.publications.reading.PublicReading;

/** What must stand on the portal, and whether it does: counted over nothing but what everybody can read there. */
@Component
class RequiredData extends ListedDataset {

    private final RequiredContent required;
    private final PublicReading reading;
    private final Text text;

    RequiredData(RequiredContent required, PublicReading reading, Words words) {
        this.required = required;
        this.reading = reading;
        this.text = words.in(Words.VIETNAMESE);
    }

    @Override
    public String key() {
        return "noi-dung-phai-co";
    }

    @Override
    public String title(Text text) {
        return text.say("portal.required");
    }

    @Override
    public String about(Text text) {
        return text.say("portal.data.required.about");
    }

    @Override
    public Licence licence() {
        return Licence.OPEN;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.ID,
                Column.of("content", Type.TEXT, "portal.required.content").always(),
                Column.of("law", Type.TEXT, "portal.data.required.law").always(),
                Column.of("article", Type.TEXT, "portal.data.required.article"),
                Column.of("standing", Type.TEXT, "portal.data.required.standing")
                        .always()
                        .oneOf(RequiredContent.Standing.values())
                        .explained("portal.required.help"),
                Column.of("publications", Type.NUMBER, "portal.data.required.publications")
                        .always());
    }

    /** Without walking through what is public: it goes by the version of that, and by the day. */
    @Override
    public Standing standing(Asked asked) {
        var today = Time.dayOf(asked.at());
        return new Standing(
                required.on(today).size(),
                reading.version(asked.at(), asked.agency()) + "/" + today,
                reading.changedAt(asked.at(), asked.agency()));
    }

    @Override
    protected List<DataRow> all(Asked asked) {
        return required.at(asked.at(), asked.agency()).stream().map(this::row).toList();
    }

    private DataRow row(RequiredContent.Found found) {
        var rule = found.rule();
        return DataRow.of(
                rule.key(),
                "content",
                text.say("portal.required." + rule.key()),
                "law",
                text.say("portal.law." + rule.law()),
                "article",
                rule.article(),
                "standing",
                found.standing(),
                "publications",
                found.number());
    }
}
