import type { ReactNode } from 'react';

type ButtonProps = {
  readonly children: ReactNode;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly plain?: boolean;
  readonly submit?: boolean;
  readonly onClick?: () => void;
};

/** While it works it says so and takes no second tap. */
export function Button({ children, busy = false, disabled = false, plain, submit, onClick }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={plain ? 'button plain' : 'button'}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
