package vn.hienluong.dialogue.reading;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Asked;
import vn.hienluong.datasets.Column;
import vn.hienluong.datasets.Column.Type;
import vn.hienluong.datasets.DataRow;
import vn.hienluong.datasets.Licence;
import vn.hienluong.datasets.ListedDataset;
import vn.hienluong.platform.Text;

/** Answered questions as data. Not who asked: a name that stands on a page with leave is not for copying in bulk. */
@Component
class QuestionData extends ListedDataset {

    private static final String KEY = "hoi-dap";
    private static final int MOST = 5_000;

    private final OpenQuestions questions;

    QuestionData(OpenQuestions questions) {
        this.questions = questions;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title(Text text) {
        return text.say("dialogue.data");
    }

    @Override
    public String about(Text text) {
        return text.say("dialogue.data.about");
    }

    @Override
    public Licence licence() {
        return Licence.OPEN;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.ID,
                Column.of("subject", Type.TEXT, "dialogue.data.subject").always(),
                Column.of("question", Type.TEXT, "dialogue.data.question").always(),
                Column.of("answer", Type.TEXT, "dialogue.data.answer").always(),
                Column.of("askedAt", Type.MOMENT, "dialogue.data.asked").always(),
                Column.of("answeredAt", Type.MOMENT, "dialogue.data.answered").always(),
                Column.of("address", Type.ADDRESS, "datasets.column.address").always());
    }

    @Override
    protected List<DataRow> all(Asked asked) {
        return questions.list(Optional.empty(), MOST, asked.at(), asked.agency()).stream()
                .map(one -> DataRow.of(
                        one.id().toString(),
                        "subject",
                        one.subject(),
                        "question",
                        one.words(),
                        "answer",
                        one.answer(),
                        "askedAt",
                        one.askedAt(),
                        "answeredAt",
                        one.answeredAt(),
                        "address",
                        asked.site() + "/" + KEY + "/" + one.slug()))
                .toList();
    }
}
