package vn.hienluong.identity;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;

/**
 * Passkeys (WebAuthn): keys that somebody's telephone, computer or security key holds, in the place of password and code.
 * A passkey is only taken, and only opens, where it recognised its holder by finger, face or PIN: so it is both factors at
 * once. What browsers send is judged by Spring Security; what does not hold is refused, never told in detail.
 */
@Component
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private static final int MOST = 20;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_ANSWER = 100_000;
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final PasskeyRepository keys;
    private final RelyingParty here;
    private final SecondFactor secondFactor;
    private final Locks locks;
    private final Clock realTime = Clock.systemUTC();
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    /** @param label as its owner named it */
    public record Passkey(UUID id, String label, Instant added, Optional<Instant> lastUsed) {}

    /**
     * What a browser was asked, kept in the session until it answers: once, and within five minutes.
     *
     * @param json as the browser gets it
     */
    public record Question<T extends Serializable>(T options, String json, Instant at) implements Serializable {}

    Passkeys(PasskeyRepository keys, RelyingParty here, SecondFactor secondFactor, Locks locks) {
        this.keys = keys;
        this.here = here;
        this.secondFactor = secondFactor;
        this.locks = locks;
    }

    /** The domain under which passkeys work here; nothing where they cannot, as without https. */
    public Optional<String> domain() {
        return here.domain();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(AccountId account) {
        return keys.of(account);
    }

    /** What a browser needs to make a passkey for one's own account; refused where there are twenty. */
    @Transactional(readOnly = true)
    public Outcome<Question<PublicKeyCredentialCreationOptions>> offer(SignedIn me, Actor by) {
        by.require(IdentityAction.OWN_ACCOUNT);
        if (here.domain().isEmpty()) {
            return Outcome.refused("identity.passkey.not-here");
        }
        if (keys.count(me.account()) >= MOST) {
            return Outcome.refused("identity.passkey.too-many", MOST);
        }
        var who = UsernamePasswordAuthenticationToken.authenticated(me, "", List.of());
        return Outcome.done(question(here.ceremonies()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(who))));
    }

    /** Takes the passkey that a browser made; gives recovery codes where there were none, which nobody sees again. */
    @Transactional
    public Outcome<List<String>> add(
            Optional<Question<PublicKeyCredentialCreationOptions>> asked,
            String answer,
            String label,
            SignedIn me,
            Actor by) {
        by.require(IdentityAction.OWN_ACCOUNT);
        var name = label.strip().substring(0, Math.min(label.strip().length(), LONGEST_LABEL));
        if (stale(asked, answer) || !registered(asked.orElseThrow().options(), answer, name)) {
            return Outcome.refused("identity.passkey.not-made");
        }
        locks.changed("identity.passkey.added", by.person(), Optional.empty(), name, by);
        return Outcome.done(secondFactor.codesIfNone(me.account()));
    }

    private boolean registered(PublicKeyCredentialCreationOptions asked, String answer, String label) {
        try {
            var made = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            here.ceremonies()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (RuntimeException no) {
            return refused(no);
        }
    }

    /** Removes one of one's own; refused where a role needs a second factor and this is the last. */
    @Transactional
    public Outcome<AccountId> remove(UUID key, AccountId account, Actor by) {
        by.require(IdentityAction.OWN_ACCOUNT);
        var mine = keys.of(account);
        var removed =
                mine.stream().filter(one -> one.id().equals(key)).findFirst().orElseThrow(NotFound::new);
        if (mine.size() == 1 && !secondFactor.has(account) && secondFactor.neededBy(by)) {
            return Outcome.refused("identity.second-factor.needed");
        }
        keys.remove(key, account);
        secondFactor.forgetCodesOfNothing(account);
        locks.changed("identity.passkey.removed", by.person(), Optional.empty(), removed.label(), by);
        return Outcome.done(account);
    }

    /** What a browser needs to show a passkey; nothing where there can be none. Tells nothing about anybody. */
    public Optional<Question<PublicKeyCredentialRequestOptions>> ask() {
        return here.domain()
                .map(_ -> question(here.ceremonies()
                        .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null))));
    }

    /** Whose passkey a browser showed; nothing when it is unknown, came too late or does not hold. */
    @Transactional
    public Optional<AccountId> owner(Optional<Question<PublicKeyCredentialRequestOptions>> asked, String answer) {
        return stale(asked, answer)
                ? Optional.empty()
                : owner(asked.orElseThrow().options(), answer);
    }

    private Optional<AccountId> owner(PublicKeyCredentialRequestOptions asked, String answer) {
        try {
            var shown =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var owner = here.ceremonies().authenticate(new RelyingPartyAuthenticationRequest(asked, shown));
            return Optional.of(PasskeyRepository.account(owner.getId()));
        } catch (RuntimeException no) {
            refused(no);
            return Optional.empty();
        }
    }

    private <T extends Serializable> Question<T> question(T options) {
        return new Question<>(options, json.writeValueAsString(options), realTime.instant());
    }

    private boolean stale(Optional<? extends Question<?>> asked, String answer) {
        return answer.length() > LONGEST_ANSWER
                || asked.filter(question -> question.at().plus(GOOD_FOR).isAfter(realTime.instant()))
                        .isEmpty();
    }

    /** Whatever can be wrong with bytes from outside arrives as some exception; a broken database is another matter. */
    private static boolean refused(RuntimeException no) {
        if (no instanceof DataAccessException broken) {
            throw broken;
        }
        LOG.info("a passkey was refused: {}", no.getMessage());
        return false;
    }
}
