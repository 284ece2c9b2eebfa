package vn.hienluong.identity;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import vn.hienluong.identity.Passkeys.Passkey;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Row;

/** Passkeys, as their owners see them and as Spring Security's ceremonies read and write them. */
@Repository
class PasskeyRepository implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final AccountRepository accounts;

    PasskeyRepository(JdbcClient jdbc, AccountRepository accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    List<Passkey> of(AccountId account) {
        return jdbc.sql("""
                select id, label, created_at, last_used_at from identity.passkey where account_id = :account order by id
                """)
                .param("account", account.value())
                .query(Row.to(row -> new Passkey(
                        row.uuid("id"),
                        row.text("label"),
                        row.instant("created_at"),
                        row.maybeInstant("last_used_at"))))
                .list();
    }

    int count(AccountId account) {
        return jdbc.sql("select count(*) from identity.passkey where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    void remove(UUID id, AccountId account) {
        jdbc.sql("delete from identity.passkey where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account.value())
                .update();
    }

    void removeAll(AccountId account) {
        jdbc.sql("delete from identity.passkey where account_id = :account")
                .param("account", account.value())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("""
                select account_id, credential_id, label, public_key, attestation_object, transports, signature_count,
                       backup_eligible, backed_up, created_at
                from identity.passkey where credential_id = :credential
                """)
                .param("credential", credential.getBytes())
                .query(Row.to(PasskeyRepository::credential))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return jdbc.sql("""
                select account_id, credential_id, label, public_key, attestation_object, transports, signature_count,
                       backup_eligible, backed_up, created_at
                from identity.passkey where account_id = :account order by id
                """)
                .param("account", account(owner).value())
                .query(Row.to(PasskeyRepository::credential))
                .list();
    }

    /** A new one, or one that has just been used. */
    @Override
    public void save(CredentialRecord key) {
        if (findByCredentialId(key.getCredentialId()) == null) {
            insert(key);
        } else if (!use(key)) {
            throw new IllegalStateException("a passkey counts backwards: there is a copy of it");
        }
    }

    private boolean use(CredentialRecord key) {
        return jdbc.sql("""
                update identity.passkey set signature_count = :count, last_used_at = :at
                where credential_id = :credential
                  and (signature_count < :count or (signature_count = 0 and :count = 0))
                """)
                        .param("credential", key.getCredentialId().getBytes())
                        .param("count", key.getSignatureCount())
                        .param("at", Row.at(key.getLastUsed()))
                        .update()
                == 1;
    }

    private void insert(CredentialRecord key) {
        jdbc.sql("""
                insert into identity.passkey (id, account_id, credential_id, label, public_key, attestation_object,
                  transports, signature_count, backup_eligible, backed_up, created_at)
                values (:id, :account, :credential, :label, :key, :attestation, :transports, :count, :eligible, :backed, :at)
                """)
                .param("id", Ids.next())
                .param("account", account(key.getUserEntityUserId()).value())
                .param("credential", key.getCredentialId().getBytes())
                .param("label", key.getLabel())
                .param("key", key.getPublicKey().getBytes())
                .param(
                        "attestation",
                        java.util.Objects.requireNonNull(key.getAttestationObject())
                                .getBytes())
                .param(
                        "transports",
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .toArray(String[]::new))
                .param("count", key.getSignatureCount())
                .param("eligible", key.isBackupEligible())
                .param("backed", key.isBackupState())
                .param("at", Row.at(key.getCreated()))
                .update();
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("a passkey is removed by its owner");
    }

    private static CredentialRecord credential(Row row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.bytes("credential_id")))
                .userEntityUserId(handle(row.id("account_id", AccountId::new)))
                .label(row.text("label"))
                .publicKey(new ImmutablePublicKeyCose(row.bytes("public_key")))
                .attestationObject(new Bytes(row.bytes("attestation_object")))
                .transports(new HashSet<>(row.texts("transports").stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet())))
                .signatureCount(row.big("signature_count"))
                .uvInitialized(true)
                .backupEligible(row.flag("backup_eligible"))
                .backupState(row.flag("backed_up"))
                .created(row.instant("created_at"))
                .build();
    }

    /** What a key knows of its owner: the account's id, which says nothing to anybody else. */
    static Bytes handle(AccountId account) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits());
        return new Bytes(bytes.array());
    }

    static AccountId account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** Owners of passkeys are accounts; the ceremonies only read them. */
    PublicKeyCredentialUserEntityRepository owners() {
        return new Owners();
    }

    private final class Owners implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return accounts.find(account(handle)).map(Owners::entity).orElse(null);
        }

        /** @param name of a principal: the account's id */
        @Override
        public PublicKeyCredentialUserEntity findByUsername(String name) {
            // never nobody: the ceremony would open an account for them
            return accounts.find(new AccountId(UUID.fromString(name)))
                    .map(Owners::entity)
                    .orElseThrow(NotFound::new);
        }

        @Override
        public void save(PublicKeyCredentialUserEntity owner) {
            throw new UnsupportedOperationException("accounts are opened by invitation");
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException("accounts are closed, never deleted");
        }

        private static PublicKeyCredentialUserEntity entity(Account account) {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle(account.id()))
                    .name(account.email())
                    .displayName(account.email())
                    .build();
        }
    }
}
