package vn.hienluong.dialogue;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.workdays.Workdays;

/** What the program does by itself each morning: reminds of questions near their last day, and of those that are over it. */
@Component
public class DialogueRounds {

    private static final int NEAR = 3;

    private final QuestionRepository questions;
    private final Workdays workdays;
    private final Holding holding;
    private final Turns turns;

    DialogueRounds(QuestionRepository questions, Workdays workdays, Holding holding, Turns turns) {
        this.questions = questions;
        this.workdays = workdays;
        this.holding = holding;
        this.turns = turns;
    }

    /** On working days only, once when it comes near and once when it is over; gives how many. */
    @Transactional
    public int remind(Actor system) {
        var today = holding.today();
        var agency = system.agency();
        if (!workdays.workday(today, agency)) {
            return 0;
        }
        var due = questions.toRemind(workdays.forward(today, NEAR, agency), today, agency);
        due.forEach(question -> turns.due(question, question.deadline().missedOn(today), system));
        questions.reminded(due, today, agency);
        return due.size();
    }
}
