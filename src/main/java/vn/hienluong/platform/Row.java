package vn.hienluong.platform;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * One row of a result in the types of the domain. pgjdbc speaks {@code OffsetDateTime}, the domain speaks
 * {@code Instant}; {@link #at} goes the other way for parameters.
 */
public final class Row {

    private final ResultSet rs;

    private Row(ResultSet rs) {
        this.rs = rs;
    }

    /** A reader of rows that may not fail but by the database's own fault. */
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    public static <T> RowMapper<T> to(Reader<T> reader) {
        return (rs, _) -> reader.read(new Row(rs));
    }

    public static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public UUID uuid(String column) throws SQLException {
        return rs.getObject(column, UUID.class);
    }

    public <T> T id(String column, Function<UUID, T> type) throws SQLException {
        return type.apply(uuid(column));
    }

    public <T> Optional<T> maybeId(String column, Function<UUID, T> type) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, UUID.class)).map(type);
    }

    public String text(String column) throws SQLException {
        return rs.getString(column);
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column));
    }

    public int number(String column) throws SQLException {
        return rs.getInt(column);
    }

    public long big(String column) throws SQLException {
        return rs.getLong(column);
    }

    public Optional<Integer> maybeNumber(String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, Integer.class));
    }

    public double real(String column) throws SQLException {
        return rs.getDouble(column);
    }

    public Optional<BigDecimal> maybeDecimal(String column) throws SQLException {
        return Optional.ofNullable(rs.getBigDecimal(column));
    }

    public boolean flag(String column) throws SQLException {
        return rs.getBoolean(column);
    }

    public LocalDate day(String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    public Optional<LocalDate> maybeDay(String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, LocalDate.class));
    }

    public Instant instant(String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> maybeInstant(String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public byte[] bytes(String column) throws SQLException {
        return rs.getBytes(column);
    }

    public <E extends Enum<E>> E choice(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, rs.getString(column));
    }

    public <E extends Enum<E>> Optional<E> maybeChoice(String column, Class<E> type) throws SQLException {
        return maybeText(column).map(name -> Enum.valueOf(type, name));
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) elements(column));
    }

    public List<UUID> uuids(String column) throws SQLException {
        return List.of((UUID[]) elements(column));
    }

    private Object elements(String column) throws SQLException {
        Array array = rs.getArray(column);
        return array.getArray();
    }
}
