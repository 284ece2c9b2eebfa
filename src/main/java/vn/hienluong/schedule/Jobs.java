package vn.hienluong.schedule;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hienluong.audit.Sealer;
import vn.hienluong.authority.Actor;
import vn.hienluong.chasing.Reminders;
import vn.hienluong.notifications.Messages;
import vn.hienluong.notifications.Outbox;
import vn.hienluong.obligations.Periods;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;

/** Everything that happens by itself. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

    @Bean
    Timetable timetable(Periods periods, Sealer sealer, Outbox outbox, Messages messages, Reminders reminders) {
        var hourly = Schedules.cron("0 0 * * * *", Time.ZONE);
        var eachMinute = Schedules.cron("0 * * * * *", Time.ZONE);
        return new Timetable(List.of(
                new Job("open-periods", hourly, agency -> periods.openDue(system(agency, "open-periods"))),
                new Job("seal-journal", hourly, sealer::seal),
                new Job("send-mail", eachMinute, outbox::send),
                new Job("send-messages", eachMinute, messages::send),
                new Job(
                        "remind",
                        Schedules.daily(Time.ZONE, BEFORE_WORK),
                        agency -> reminders.remind(system(agency, "remind")))));
    }

    private static Actor system(AgencyId agency, String job) {
        return Actor.system(agency, job);
    }
}
