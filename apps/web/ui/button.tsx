import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';
import { cx } from './cx';
import { Icon, type IconName } from './icon';

export interface ButtonLook {
  look?: 'primary' | 'quiet' | 'plain' | 'danger';
  size?: 'medium' | 'large';
  /** As wide as what holds it. */
  wide?: boolean;
  icon?: IconName;
}

function classOf({ look = 'quiet', size, wide }: ButtonLook, extra?: string): string {
  return cx(styles.button, styles[look], size === 'large' && styles.large, wide && styles.wide, extra);
}

export type ButtonProps = ButtonLook & ComponentPropsWithRef<'button'> & { busy?: boolean };

/** While busy it keeps its place and the focus, says so, and swallows further clicks. */
export function Button({
  look,
  size,
  wide,
  icon,
  busy,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ look, size, wide }, className)}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy}
      onClick={(event) => {
        if (busy) return event.preventDefault();
        onClick?.(event);
      }}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon && <Icon name={icon} size={20} />}
      {children}
    </button>
  );
}

export type LinkButtonProps = ButtonLook & LinkProps;

export function LinkButton({
  look,
  size,
  wide,
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps): ReactNode {
  return (
    <Link {...rest} className={classOf({ look, size, wide }, className)}>
      {icon && <Icon name={icon} size={20} />}
      {children}
    </Link>
  );
}

export type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  icon: IconName;
  label: string;
};

/** A button that shows only a drawing; the label is read aloud and shown on hover. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={cx(styles.button, styles.plain, styles.icon, className)}
    >
      <Icon name={icon} />
    </button>
  );
}
