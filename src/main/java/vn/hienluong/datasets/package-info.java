/**
 * A public list as data: its name, its columns, under which licence it may be used, and its rows in an order that does not
 * change. For rooms that show something to everybody: each list is a bean of the type {@link vn.hienluong.datasets.Dataset},
 * and nothing else has to be told. {@code opendata} gives out whatever it finds, as files, over its interface and in its
 * catalogue (ADR 0027).
 *
 * <p>To copy from: {@code portal.PapiData} for a list that fits into memory ({@link vn.hienluong.datasets.ListedDataset}),
 * {@code publications.reading.PublicationData} for one that grows. What a dataset must not do is decide visibility anew: it
 * reads through the function by which the page of its room reads.
 */
@ApplicationModule(
        displayName = "Datasets",
        allowedDependencies = {"platform"})
@NullMarked
package vn.hienluong.datasets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
