package vn.hienluong.information.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.hienluong.authority.Permission;
import vn.hienluong.information.InformationAction;

/** What an endpoint of this room needs. */
@Permission
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Needs {

    InformationAction value();
}
