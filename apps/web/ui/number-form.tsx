import { useState, type FormEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from './button';
import { TextField } from './field';
import page from './page.module.css';

interface NumberFormProps {
  label: string;
  act: string;
  pathOf: (number: string) => string;
}

/** For who has the number on paper, or in whose address it came out wrong. */
export function NumberForm({ label, act, pathOf }: NumberFormProps): ReactNode {
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const look = (event: FormEvent): void => {
    event.preventDefault();
    if (number.trim()) void navigate(pathOf(number.trim()));
  };
  return (
    <form className={page.section} onSubmit={look}>
      <TextField
        label={label}
        value={number}
        maxLength={40}
        autoCapitalize="characters"
        autoComplete="off"
        onChange={({ target }) => setNumber(target.value)}
      />
      <Button type="submit" look="primary">
        {act}
      </Button>
    </form>
  );
}
