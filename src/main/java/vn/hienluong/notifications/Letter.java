package vn.hienluong.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.PersonId;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** Writes one mail, in plain text and the language of its reader. */
@Component
class Letter {

    private final NoteRepository notes;
    private final People people;
    private final Accounts accounts;
    private final Agencies agencies;
    private final Words words;
    private final NotificationsProperties properties;

    Letter(
            NoteRepository notes,
            People people,
            Accounts accounts,
            Agencies agencies,
            Words words,
            NotificationsProperties properties) {
        this.notes = notes;
        this.people = people;
        this.accounts = accounts;
        this.agencies = agencies;
        this.words = words;
        this.properties = properties;
    }

    /** The message with its lasting Message-ID; nothing when the person has no address any more. */
    Optional<MimeMessage> write(UUID mail, PersonId to, JavaMailSender server, AgencyId agency) {
        var person = people.find(to, agency).filter(reader -> reader.email().isPresent());
        return person.map(reader -> write(mail, reader, notes.inMail(mail, agency), server, agency));
    }

    private MimeMessage write(UUID mail, Person to, List<KeptNote> notes, JavaMailSender server, AgencyId agency) {
        var text = words.in(language(to));
        try {
            var message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setTo(to.email().orElseThrow());
            helper.setSubject(subject(notes, text));
            helper.setText(body(to, notes, text, agency));
            helper.setSentDate(Date.from(Clock.systemUTC().instant()));
            message.setHeader("Message-ID", "<" + mail + "@" + properties.from().replaceFirst(".*@", "") + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException badAddress) {
            throw new MailPreparationException(badAddress);
        }
    }

    private Locale language(Person person) {
        var language = person.account().map(account -> accounts.language(new AccountId(account)));
        return language.filter("en"::equals).isPresent() ? Words.ENGLISH : Words.VIETNAMESE;
    }

    private static String subject(List<KeptNote> notes, Text text) {
        return notes.size() == 1
                ? notes.getFirst().sentence(text)
                : text.say("notifications.mail.several", String.valueOf(notes.size()));
    }

    private String body(Person to, List<KeptNote> notes, Text text, AgencyId agency) {
        var list = notes.stream()
                .map(note -> "- " + note.sentence(text) + "\n  " + properties.address() + "/notifications/" + note.id())
                .collect(Collectors.joining("\n\n"));
        return text.say("notifications.mail.greeting", to.fullName())
                + "\n\n"
                + list
                + "\n\n-- \n"
                + text.say("notifications.mail.footer", agencies.profile(agency).name())
                + "\n";
    }
}
