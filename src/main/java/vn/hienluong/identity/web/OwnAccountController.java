package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.identity.Devices;
import vn.hienluong.identity.IdentityAction;
import vn.hienluong.identity.Passkeys;
import vn.hienluong.identity.SecondFactor;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.identity.web.OwnAccountPage.DeviceRow;
import vn.hienluong.identity.web.OwnAccountPage.KeyRow;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** One's own account: the password, the second factor, passkeys, and where one is signed in. */
@Controller
class OwnAccountController {

    static final String ACCOUNT = "/account";

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Devices devices;
    private final Templates templates;

    OwnAccountController(
            Accounts accounts, SecondFactor secondFactor, Passkeys passkeys, Devices devices, Templates templates) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.devices = devices;
        this.templates = templates;
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @GetMapping(ACCOUNT)
    Html show(SignedIn me, Actor by, HttpSession session, Screen screen) {
        return Html.page(templates.identityAccount(screen, page(me, by, session, screen, Optional.empty())));
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @PutMapping(ACCOUNT + "/password")
    Html update(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            SignedIn me,
            Actor by,
            HttpSession session,
            Screen screen) {
        return switch (accounts.changePassword(me.account(), current, password, again, session.getId(), by)) {
            case Outcome.Done<AccountId> _ -> Html.seeOther(ACCOUNT).saying("identity.password.changed-word");
            case Outcome.Refused<AccountId>(var refusal) ->
                Html.refused(templates.identityAccount(screen, page(me, by, session, screen, Optional.of(refusal))));
        };
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @DeleteMapping(ACCOUNT + "/devices")
    Html endOthers(SignedIn me, Actor by, HttpSession session) {
        devices.endOthers(me.account(), session.getId(), by);
        return Html.seeOther(ACCOUNT).saying("identity.devices.ended");
    }

    @Needs(IdentityAction.OWN_ACCOUNT)
    @DeleteMapping(ACCOUNT + "/devices/{key}")
    Html end(@PathVariable String key, SignedIn me, Actor by) {
        devices.end(me.account(), key, by);
        return Html.seeOther(ACCOUNT).saying("identity.devices.ended");
    }

    private OwnAccountPage page(SignedIn me, Actor by, HttpSession session, Screen screen, Optional<Refusal> refusal) {
        return new OwnAccountPage(
                accounts.email(me.account()),
                secondFactor.has(me.account()),
                secondFactor.neededBy(by),
                secondFactor.recoveryCodesLeft(me.account()),
                me.several(),
                passkeys.domain(),
                passkeys.of(me.account()).stream().map(key -> row(key, screen)).toList(),
                devices.of(me.account(), session.getId()).stream()
                        .map(device -> row(device, screen))
                        .toList(),
                refusal);
    }

    private static KeyRow row(Passkeys.Passkey key, Screen screen) {
        return new KeyRow(
                key.label(),
                screen.text().moment(key.added()),
                key.lastUsed().map(screen.text()::moment),
                PasskeyController.PASSKEYS + "/" + key.id());
    }

    private static DeviceRow row(Devices.Device device, Screen screen) {
        return new DeviceRow(
                BrowserNames.of(device.browser()).orElseGet(() -> screen.say("identity.devices.unknown")),
                device.address(),
                screen.text().moment(device.since()),
                screen.text().moment(device.lastUsed()),
                device.current() ? Optional.empty() : Optional.of(ACCOUNT + "/devices/" + device.key()));
    }
}
