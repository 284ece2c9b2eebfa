package vn.hienluong.identity.personal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.Devices;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.privacy.Basis;
import vn.hienluong.privacy.Copies;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.Effect;
import vn.hienluong.privacy.Extract;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.SetAside;
import vn.hienluong.privacy.SetAside.Why;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;

/** Accounts, keys and devices. An account that another agency uses as well keeps its keys: only this agency lets go of it. */
@Component
class IdentityPersonalData implements PersonalDataSource {

    private static final Use ACCOUNT = new Use(
            Whose.STAFF,
            "identity.personal.account",
            "identity.personal.account.why",
            Basis.PUBLIC_DUTY,
            Keep.WHILE_IN_OFFICE,
            OnRequest.PSEUDONYMISED);

    private static final Use KEYS = new Use(
            Whose.STAFF,
            "identity.personal.keys",
            "identity.personal.keys.why",
            Basis.SECURITY,
            Keep.WITH_THE_ACCOUNT,
            OnRequest.ERASED);

    private static final Use LINKS = new Use(
            Whose.STAFF,
            "identity.personal.links",
            "identity.personal.links.why",
            Basis.SECURITY,
            Keep.by("invitations"),
            OnRequest.ERASED);

    private static final Use DEVICES = new Use(
            Whose.STAFF,
            "identity.personal.devices",
            "identity.personal.devices.why",
            Basis.SECURITY,
            Keep.by("sessions"),
            OnRequest.ERASED);

    private static final Use FAILURES = new Use(
            Whose.STAFF,
            "identity.personal.failures",
            "identity.personal.failures.why",
            Basis.SECURITY,
            Keep.by("sign-in-failures"),
            OnRequest.STAYS);

    private static final Use TOO_OFTEN = new Use(
            Whose.OTHER,
            "identity.personal.too-often",
            "identity.personal.too-often.why",
            Basis.SECURITY,
            Keep.FOR_MINUTES,
            OnRequest.STAYS);

    private static final String ACCOUNTS = """
            select a.email, a.language, a.created_at, a.disabled_at
            from identity.membership m join identity.account a on a.id = m.account_id
            where m.agency_id = :agency and m.person_id = :person limit :most
            """;

    /** What the account is in another agency is that agency's. */
    private static final String MEMBERSHIP = """
            select account_id, person_id from identity.membership
            where agency_id = :agency and person_id = :person limit :most
            """;

    private static final String INVITATIONS = """
            select i.account_id, i.expires_at, i.used_at
            from identity.membership m join identity.invitation i on i.account_id = m.account_id
            where m.agency_id = :agency and m.person_id = :person order by i.expires_at limit :most
            """;

    private static final String TOTP = """
            select t.account_id, t.confirmed_at
            from identity.membership m join identity.totp t on t.account_id = m.account_id
            where m.agency_id = :agency and m.person_id = :person limit :most
            """;

    private static final String CODES = """
            select c.account_id, c.used_at
            from identity.membership m join identity.recovery_code c on c.account_id = m.account_id
            where m.agency_id = :agency and m.person_id = :person limit :most
            """;

    private static final String PASSKEYS = """
            select p.label, array_to_string(p.transports, ', ') as transports, p.created_at, p.last_used_at
            from identity.membership m join identity.passkey p on p.account_id = m.account_id
            where m.agency_id = :agency and m.person_id = :person order by p.created_at limit :most
            """;

    private final PersonalRepository accounts;
    private final Copies copies;
    private final Devices devices;
    private final Audit audit;
    private final Clock realTime = Clock.systemUTC();

    IdentityPersonalData(PersonalRepository accounts, Copies copies, Devices devices, Audit audit) {
        this.accounts = accounts;
        this.copies = copies;
        this.devices = devices;
        this.audit = audit;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                ACCOUNT.in("identity.account", "email", "language"),
                ACCOUNT.in("identity.membership", "account_id", "person_id"),
                KEYS.in("identity.account", "password_hash").asSecret(),
                KEYS.in("identity.totp", "account_id"),
                KEYS.in("identity.totp", "secret").asSecret(),
                KEYS.in("identity.recovery_code", "account_id"),
                KEYS.in("identity.recovery_code", "code_digest").asSecret(),
                KEYS.in("identity.passkey", "account_id", "label", "transports"),
                KEYS.in("identity.passkey", "credential_id", "public_key", "attestation_object")
                        .asSecret(),
                LINKS.in("identity.invitation", "account_id"),
                LINKS.in("identity.invitation", "token_digest").asSecret(),
                DEVICES.in("technical.spring_session", "principal_name"),
                DEVICES.in("technical.spring_session", "session_id").asSecret(),
                DEVICES.in("technical.spring_session_attributes", "attribute_bytes")
                        .asSecret(),
                TOO_OFTEN.in("technical.allowance", "who"),
                FAILURES.in("identity.sign_in_failure", "subject_digest").asSecret());
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.CLOSED_LIST, "identity.second_factor_rule", "role"),
                SetAside.of(Why.TECHNICAL, "technical.spring_session_attributes", "attribute_name"));
    }

    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return List.of(
                copies.of("identity.account", ACCOUNTS, subject, agency),
                copies.of("identity.membership", MEMBERSHIP, subject, agency),
                copies.of("identity.invitation", INVITATIONS, subject, agency),
                copies.of("identity.totp", TOTP, subject, agency),
                copies.of("identity.recovery_code", CODES, subject, agency),
                copies.of("identity.passkey", PASSKEYS, subject, agency),
                new Extract(
                        "technical.spring_session",
                        accounts.account(subject.id(), agency).stream()
                                .flatMap(account -> devices.of(new AccountId(account), "").stream())
                                .map(IdentityPersonalData::row)
                                .toList()));
    }

    private static Map<String, @Nullable Object> row(Devices.Device device) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("browser", device.browser());
        row.put("address", device.address());
        row.put("begun_at", device.since());
        row.put("last_used_at", device.lastUsed());
        return row;
    }

    @Override
    public List<Effect> erase(DataSubject subject, Actor by) {
        return accounts.account(subject.id(), by.agency())
                .map(account -> erase(account, subject, by))
                .orElse(List.of());
    }

    private List<Effect> erase(UUID account, DataSubject subject, Actor by) {
        boolean shared = accounts.usedElsewhere(account, by.agency());
        accounts.endSessions(account);
        accounts.leave(account, by.agency());
        if (!shared) {
            accounts.forgetKeys(account);
            accounts.forget(account, realTime.instant());
        }
        audit.record(by.author(), "identity.account.erased", new Subject("organization.person", subject.id()), shared);
        var failures = Effect.stayed(FAILURES);
        return shared
                ? List.of(Effect.erased(DEVICES), Effect.stayed(ACCOUNT), Effect.stayed(KEYS), failures)
                : List.of(
                        Effect.erased(DEVICES),
                        Effect.pseudonymised(ACCOUNT),
                        Effect.erased(KEYS),
                        Effect.erased(LINKS),
                        failures);
    }
}
