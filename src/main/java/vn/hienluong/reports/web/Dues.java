package vn.hienluong.reports.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.hienluong.authority.Permission;
import vn.hienluong.obligations.ObligationAction;

/** What an endpoint needs that changes what is owed. */
@Permission
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Dues {
    ObligationAction value();
}
