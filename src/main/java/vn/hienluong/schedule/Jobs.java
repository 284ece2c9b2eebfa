package vn.hienluong.schedule;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.audit.Sealer;
import vn.hienluong.authority.Actor;
import vn.hienluong.chasing.Reminders;
import vn.hienluong.datarequests.DataRequests;
import vn.hienluong.dialogue.DialogueRounds;
import vn.hienluong.disclosure.DisclosureRounds;
import vn.hienluong.files.Sweeping;
import vn.hienluong.information.reminding.Reminding;
import vn.hienluong.links.LinkRounds;
import vn.hienluong.notifications.Correspondence;
import vn.hienluong.notifications.Messages;
import vn.hienluong.notifications.Outbox;
import vn.hienluong.obligations.Periods;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.proving.Proving;
import vn.hienluong.redaction.Workshop;
import vn.hienluong.reports.taken.Prefill;
import vn.hienluong.retention.Retention;
import vn.hienluong.search.Indexer;

/** Everything that happens by itself. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final LocalTime MIDNIGHT = LocalTime.of(0, 5);
    private static final LocalTime EARLIER = LocalTime.of(1, 30);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);
    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

    @Bean
    Timetable timetable(
            Periods periods,
            Sealer sealer,
            Indexer indexer,
            Sweeping sweeping,
            Outbox outbox,
            Messages messages,
            Prefill prefill,
            Reminders reminders,
            Retention retention,
            DataRequests dataRequests,
            DisclosureRounds disclosures,
            LinkRounds links,
            Proving proving,
            Reminding reminding,
            DialogueRounds dialogue,
            Correspondence letters,
            Workshop workshop) {
        var hourly = Schedules.cron("0 0 * * * *", Time.ZONE);
        var now = Schedules.cron("*/10 * * * * *", Time.ZONE);
        // often enough that little stands open, seldom enough that a year of heads is proved in seconds
        var eachTenMinutes = Schedules.cron("0 */10 * * * *", Time.ZONE);
        var eachMinute = Schedules.cron("0 * * * * *", Time.ZONE);
        return new Timetable(List.of(
                new Job("open-periods", hourly, agency -> periods.openDue(system(agency, "open-periods"))),
                new Job("take-figures", hourly, agency -> prefill.fillAll(system(agency, "take-figures"))),
                new Job("seal-journal", eachTenMinutes, sealer::seal),
                new Job("index", now, indexer::catchUp),
                new Job("turn-of-day", Schedules.daily(Time.ZONE, MIDNIGHT), indexer::turnOfDay),
                new Job("forget-old", Schedules.daily(Time.ZONE, EARLIER), retention::run),
                new Job("sweep-files", Schedules.daily(Time.ZONE, AT_NIGHT), sweeping::sweep),
                new Job(
                        "prove-publications",
                        eachMinute,
                        agency -> proving.catchUp(system(agency, "prove-publications"))),
                new Job("send-mail", eachMinute, outbox::send),
                new Job("send-messages", eachMinute, messages::send),
                new Job("send-letters", eachMinute, letters::send),
                new Job("take-up-redactions", eachMinute, workshop::takeUp),
                new Job(
                        "remind-questions",
                        Schedules.daily(Time.ZONE, BEFORE_WORK),
                        agency -> dialogue.remind(system(agency, "remind-questions"))),
                new Job(
                        "remind",
                        Schedules.daily(Time.ZONE, BEFORE_WORK),
                        agency -> reminders.remind(system(agency, "remind"))),
                new Job(
                        "remind-data-requests",
                        Schedules.daily(Time.ZONE, BEFORE_WORK),
                        agency -> dataRequests.remind(system(agency, "remind-data-requests"))),
                new Job("disclose", Schedules.daily(Time.ZONE, BEFORE_WORK), agency -> {
                    disclosures.raiseByCalendar(system(agency, "disclose"));
                    disclosures.remind(system(agency, "disclose"));
                }),
                new Job(
                        "remind-information-requests",
                        Schedules.daily(Time.ZONE, BEFORE_WORK),
                        agency -> reminding.remind(system(agency, "remind-information-requests"))),
                new Job("prove-ledger", Schedules.daily(Time.ZONE, AT_NIGHT), disclosures::prove),
                new Job("check-links", Schedules.daily(Time.ZONE, AT_NIGHT), links::check)));
    }

    private static Actor system(AgencyId agency, String job) {
        return Actor.system(agency, job);
    }
}
