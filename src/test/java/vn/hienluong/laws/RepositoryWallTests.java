package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.InTheHouse;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.FileId;
import vn.hienluong.files.UploadId;
import vn.hienluong.imports.ImportId;
import vn.hienluong.information.RequestId;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.plans.AmendmentId;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.reports.EvidenceId;
import vn.hienluong.reports.ReportId;

/**
 * Every repository is asked, in a transaction of one agency, for the records of another by that other's own id: as if a
 * façade had confused the two. It finds nothing and changes nothing.
 */
@InTheHouse
class RepositoryWallTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    TransactionTemplate transactions;

    private static Map<Type, Object> samples(WalkedAgency of) {
        var samples = new HashMap<Type, Object>();
        samples.put(AgencyId.class, of.office.id);
        samples.put(PlanId.class, of.plan);
        samples.put(TaskId.class, of.own.task());
        samples.put(PeriodId.class, of.open);
        samples.put(UnitId.class, of.own.unit());
        samples.put(PersonId.class, of.stranger.person());
        samples.put(AmendmentId.class, new AmendmentId(of.own.amendment()));
        samples.put(EvidenceId.class, new EvidenceId(of.own.evidence()));
        samples.put(RequestId.class, new RequestId(of.loose("own request")));
        samples.put(ImportId.class, new ImportId(of.loose("import")));
        samples.put(ReportId.class, new ReportId(of.own.report()));
        samples.put(
                UploadId.class,
                new UploadId(of.ofPeople.get(of.stranger.person()).upload()));
        samples.put(PublicationId.class, new PublicationId(of.loose("own publication")));
        samples.put(EditionId.class, new EditionId(of.loose("own edition")));
        samples.put(FileId.class, new FileId(of.loose("attached file")));
        samples.put(PictureId.class, new PictureId(of.loose("picture")));
        samples.put(UUID.class, of.statement);
        samples.put(LocalDate.class, LocalDate.of(2021, 5, 20));
        samples.put(Instant.class, Instant.parse("2021-05-20T02:00:00Z"));
        samples.put(int.class, 50);
        samples.put(long.class, 0L);
        samples.put(boolean.class, true);
        samples.put(String.class, "2021-Q2");
        return samples;
    }

    /** The same with ids that nobody ever gave. */
    private static Map<Type, Object> never(Map<Type, Object> samples) {
        var never = new HashMap<>(samples);
        never.put(UUID.class, Ids.next());
        never.replaceAll((type, one) -> {
            try {
                return type instanceof Class<?> id && id.isRecord()
                        ? id.getConstructor(UUID.class).newInstance(Ids.next())
                        : one;
            } catch (ReflectiveOperationException noId) {
                throw new IllegalStateException(noId);
            }
        });
        return never;
    }

    /** A method and what it is called with; methods that want something else are left to the walls of the tables. */
    private record Call(Object repository, Method method, List<Object> arguments) {

        static Optional<Call> of(Object repository, Method method, Map<Type, Object> samples) {
            var arguments = Arrays.stream(method.getGenericParameterTypes())
                    .map(type -> argument(type, samples))
                    .toList();
            boolean named = Arrays.asList(method.getParameterTypes()).contains(AgencyId.class);
            return named && arguments.stream().allMatch(Optional::isPresent)
                    ? Optional.of(new Call(
                            repository,
                            method,
                            arguments.stream().map(Optional::get).toList()))
                    : Optional.empty();
        }

        private static Optional<Object> argument(Type type, Map<Type, Object> samples) {
            if (type instanceof ParameterizedType many && samples.containsKey(many.getActualTypeArguments()[0])) {
                var one = samples.get(many.getActualTypeArguments()[0]);
                return Optional.ofNullable(
                        many.getRawType() == Optional.class
                                ? Optional.of(one)
                                : many.getRawType() == Set.class
                                        ? Set.of(one)
                                        : List.of(Collection.class, List.class).contains(many.getRawType())
                                                ? List.of(one)
                                                : null);
            }
            return Optional.ofNullable(samples.get(type));
        }

        /** What it found or changed; "nothing" when that is nothing, or when it was refused. */
        String outcome() {
            try {
                method.setAccessible(true);
                var found = method.invoke(repository, arguments.toArray());
                return nothing(found) ? "nothing" : String.valueOf(found);
            } catch (InvocationTargetException refused) {
                return refused.getCause() instanceof DataAccessException
                        ? "nothing"
                        : refused.getCause().toString();
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static boolean nothing(Object found) {
            return switch (found) {
                case null -> true;
                case Optional<?> one -> one.isEmpty();
                case Collection<?> all -> all.isEmpty();
                case Map<?, ?> all -> all.isEmpty();
                case Boolean yes -> !yes;
                case Number number -> number.longValue() == 0;
                default -> false;
            };
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    private List<Call> calls(Map<Type, Object> samples) {
        var calls = new ArrayList<Call>();
        house.getBeansWithAnnotation(Repository.class).values().stream()
                .map(bean -> Optional.ofNullable(AopProxyUtils.getSingletonTarget(bean))
                        .orElse(bean))
                .filter(bean -> bean.getClass().getPackageName().startsWith("vn.hienluong"))
                .forEach(repository -> Arrays.stream(repository.getClass().getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .forEach(method -> Call.of(repository, method, samples).ifPresent(calls::add)));
        return calls;
    }

    private String outcomeIn(WalkedAgency agency, Call call) {
        return Tenancy.in(
                agency.office.id,
                () -> transactions.execute(transaction -> {
                    transaction.setRollbackOnly();
                    return call.outcome();
                }));
    }

    @Test
    void whoAsksForTheRecordsOfAnotherAgencyByItsIdFindsAndChangesNothing() {
        var there = new WalkedAgency(house);
        var here = new WalkedAgency(house);
        var calls = calls(samples(there));
        var never = calls(never(samples(there)));
        assertThat(calls).hasSizeGreaterThan(80).hasSameSizeAs(never);
        var leaks = IntStream.range(0, calls.size())
                .filter(i -> !outcomeIn(here, calls.get(i)).equals(outcomeIn(here, never.get(i))))
                .mapToObj(i -> calls.get(i) + ": " + outcomeIn(here, calls.get(i)))
                .toList();
        assertThat(leaks).isEmpty();
        var found = calls.stream()
                .filter(call -> !outcomeIn(there, call).equals("nothing"))
                .count();
        assertThat(found).as("the other agency itself finds its records").isGreaterThan(40);
    }
}
