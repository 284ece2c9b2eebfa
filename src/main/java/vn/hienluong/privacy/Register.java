package vn.hienluong.privacy;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Refusal;

/** All that the rooms hold about people, and the way to each of them at once. */
@Component
public class Register {

    private final List<PersonalDataSource> sources;
    private final List<SubjectDirectory> directories;

    Register(List<PersonalDataSource> sources, List<SubjectDirectory> directories) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(source -> source.getClass().getName()))
                .toList();
        this.directories = directories;
    }

    /** Each use with the parts that hold it, room by room. */
    public Map<Use, List<Holding>> uses() {
        var uses = new LinkedHashMap<Use, List<Holding>>();
        holdings().forEach(holding -> uses.merge(holding.use(), List.of(holding), Register::both));
        return uses;
    }

    public List<Holding> holdings() {
        return all(PersonalDataSource::holdings);
    }

    public List<SetAside> setAside() {
        return all(PersonalDataSource::setAside);
    }

    @Transactional(readOnly = true)
    public List<DataSubject> find(String words, AgencyId agency) {
        return words.isBlank()
                ? List.of()
                : directories.stream()
                        .flatMap(directory -> directory.find(words, agency).stream())
                        .toList();
    }

    @Transactional(readOnly = true)
    public Optional<DataSubject> named(Whose kind, UUID id, AgencyId agency) {
        return directories.stream()
                .filter(directory -> directory.kind() == kind)
                .flatMap(directory -> directory.named(id, agency).stream())
                .findFirst();
    }

    /** Everything that is held about somebody, keys left out. */
    @Transactional(readOnly = true)
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        return of(subject.kind(), source -> source.about(subject, agency));
    }

    @Transactional(readOnly = true)
    public Optional<Refusal> objection(DataSubject subject, AgencyId agency) {
        return of(
                        subject.kind(),
                        source -> source.objection(subject, agency).stream().toList())
                .stream()
                .findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Effect> restrict(DataSubject subject, Actor by) {
        return of(subject.kind(), source -> source.restrict(subject, by));
    }

    /** All rooms or none: it takes part in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Effect> erase(DataSubject subject, Actor by) {
        return of(subject.kind(), source -> source.erase(subject, by));
    }

    /** Asks the rooms that hold something of such people. */
    private <T> List<T> of(Whose kind, Function<PersonalDataSource, ? extends Collection<T>> part) {
        return sources.stream()
                .filter(source -> source.holdings().stream()
                        .anyMatch(holding -> holding.use().whose() == kind))
                .flatMap(source -> part.apply(source).stream())
                .toList();
    }

    private <T> List<T> all(Function<PersonalDataSource, ? extends Collection<T>> part) {
        return sources.stream().flatMap(source -> part.apply(source).stream()).toList();
    }

    private static List<Holding> both(List<Holding> some, List<Holding> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
