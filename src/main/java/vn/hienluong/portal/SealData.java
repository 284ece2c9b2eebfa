package vn.hienluong.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.PublicHeads;
import vn.hienluong.audit.PublicHeads.PublicHead;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.Column.Type;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Licence;
import vn.hienluong.datasets.ListedDataset;
import vn.hienluong.platform.Text;

/** The latest signed heads of the journal, for those who keep them elsewhere. */
@Component
class SealData extends ListedDataset {

    private static final int MOST = 200;

    private final PublicHeads heads;

    SealData(PublicHeads heads) {
        this.heads = heads;
    }

    @Override
    public String key() {
        return "dau-niem-phong";
    }

    @Override
    public String title(Text text) {
        return text.say("portal.seals.link");
    }

    @Override
    public String about(Text text) {
        return text.say("portal.seals.lead");
    }

    @Override
    public Licence licence() {
        return Licence.OPEN;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.ID,
                Column.of("entries", Type.NUMBER, "portal.data.seals.entries").always(),
                Column.of("signedAt", Type.MOMENT, "portal.data.seals.signed").always(),
                Column.of("seal", Type.TEXT, "portal.data.seals.seal")
                        .always()
                        .explained("portal.data.seals.seal.about"));
    }

    @Override
    protected List<DataRow> all(Asked asked) {
        return heads.latest(MOST, asked.agency()).stream().map(SealData::row).toList();
    }

    private static DataRow row(PublicHead head) {
        return DataRow.of(
                "%012d".formatted(head.place()),
                "entries",
                head.place(),
                "signedAt",
                head.signedAt(),
                "seal",
                head.line());
    }
}
