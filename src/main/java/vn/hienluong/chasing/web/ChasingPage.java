package vn.hienluong.chasing.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.chasing.Contact;
import vn.hienluong.chasing.Missing;
import vn.hienluong.platform.Text;

/**
 * Who has not sent in a period.
 *
 * @param until day that the letter proposes, as a date field has it
 * @param copyable the list as it goes into a chat, nothing when nobody is named
 */
public record ChasingPage(
        String title,
        String plan,
        String period,
        String due,
        String at,
        String until,
        List<Row> rows,
        Optional<String> copyable) {

    public record Row(
            String unit, String standing, boolean overdue, String lastDay, boolean extended, List<Caller> contacts) {

        static Row of(Missing missing, Text text) {
            return new Row(
                    missing.unitName(),
                    standing(missing, text),
                    missing.overdue(),
                    text.day(missing.lastDay()),
                    missing.extended(),
                    missing.contacts().stream().map(Caller::of).toList());
        }

        private static String standing(Missing missing, Text text) {
            if (missing.body()) {
                return text.say("chasing.standing.body");
            }
            return text.say(missing.overdue() ? "chasing.standing.not-sent" : "chasing.standing.waiting");
        }
    }

    public record Caller(String name, String title, String phone, String email) {

        static Caller of(Contact contact) {
            return new Caller(
                    contact.name(),
                    contact.title(),
                    contact.phone().orElse(""),
                    contact.email().orElse(""));
        }
    }
}
